import {
  type KeyboardEvent,
  type PointerEvent,
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Box, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';
import type { Network } from './graph';
import { labelsWithRoom } from './labels';
import { Labels, Lines } from './marks';
import { type Direction, edgeNear, isDirection, nodeTowards } from './nearest';
import { Nodes } from './Nodes';
import { pictureRules } from './picture-rules';
import type { Places } from './sizes';
import { useArrangement } from './useArrangement';
import { nodeOf, useDragging } from './useDragging';
import { usePainter } from './usePainter';
import { usePanAndZoom } from './usePanAndZoom';
import { ZoomButtons } from './ZoomButtons';

/** How near to a line one has to point, and how far arrow keys move the picture, in pixels. */
const reach = 7;
const panStep = 60;
const pans = {
  ArrowUp: [0, panStep],
  ArrowDown: [0, -panStep],
  ArrowLeft: [panStep, 0],
  ArrowRight: [-panStep, 0],
} as const;

export interface PictureHandle {
  /** Where nodes are now. */
  places: () => Places;
}

interface PictureProps {
  network: Network;
  /** What the picture shows, in a sentence. */
  label: string;
  /** The key of the node or edge whose details are open. */
  chosen: string | null;
  onNode: (key: string) => void;
  onEdge: (key: string) => void;
  height: string;
}

/** The network as a picture that can be moved, scaled and walked through by mouse, fingers and keyboard. */
export const Picture = forwardRef<PictureHandle, PictureProps>(
  ({ network, label, chosen, onNode, onEdge, height }, ref) => {
    const { formatMessage } = useIntl();
    const help = useId();
    const svg = useRef<SVGSVGElement>(null);
    const drawing = useRef<SVGGElement>(null);
    const [rest, setRest] = useState({ zoom: 1 });
    const [active, setActive] = useState(network.center);
    const [looked, setLooked] = useState<string | null>(null);
    const painter = usePainter(drawing, network);

    const fit = () => view.fit(places.current?.values() ?? []);
    const keepAll = () => {
      if (!view.isMoved()) fit();
    };
    const view = usePanAndZoom(svg, drawing, painter.zoomed, () => setRest({ zoom: view.zoom() }), keepAll);
    const { places, settled } = useArrangement(network, () => {
      painter.all(network.edges, places.current ?? new Map());
      keepAll();
    });
    const dragging = useDragging(places, view.pointAt, {
      onMove: (key) => painter.one(key, places.current ?? new Map()),
      onDrop: () => setRest({ zoom: view.zoom() }),
    });

    const reachable = network.nodes.some(({ key }) => key === active) ? active : network.center;
    useEffect(() => painter.reachable(reachable), [painter, reachable, network]);
    useEffect(() => painter.mark('data-chosen', chosen), [painter, chosen, network]);
    useEffect(() => {
      svg.current?.toggleAttribute('data-looking', looked !== null);
      painter.look(looked);
    }, [painter, looked, network]);

    const focus = (key: string) => {
      const element = painter.node(key);
      const place = places.current?.get(key);
      if (place) view.reveal(place);
      if (element instanceof SVGElement) element.focus({ preventScroll: true });
    };
    useImperativeHandle(ref, () => ({ places: () => places.current ?? new Map() }));

    const named = useMemo(() => {
      const now = places.current;
      if (!settled || !now) return [];
      const wanted = new Set([looked, chosen].flatMap((key) => key ?? []));
      const shown = labelsWithRoom(network.nodes, now, rest.zoom, wanted);
      return network.nodes.filter(({ key }) => shown.has(key));
    }, [network, places, settled, rest, looked, chosen]);

    const edgeAt = ({ target, clientX, clientY }: PointerEvent | React.MouseEvent) =>
      nodeOf(target) === null
        ? edgeNear(
            view.pointAt({ x: clientX, y: clientY }),
            network.edges,
            places.current ?? new Map(),
            reach / view.zoom(),
          )
        : undefined;

    const point = (event: PointerEvent) => {
      if (event.buttons !== 0) return;
      const edge = edgeAt(event);
      svg.current?.toggleAttribute('data-over-edge', edge !== undefined);
      painter.mark('data-over', edge?.key ?? null);
      setLooked(nodeOf(event.target));
    };

    const click = (event: React.MouseEvent) => {
      if (dragging.wasDragged()) return;
      const key = nodeOf(event.target);
      if (key !== null) onNode(key);
      else {
        const edge = edgeAt(event);
        if (edge) onEdge(edge.key);
      }
    };

    const pan = (direction: Direction) => {
      const [across, down] = pans[direction];
      view.panBy(across, down);
    };

    const press = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      const node = nodeOf(event.target);
      const acts: Record<string, () => void> = {
        '+': view.closer,
        '=': view.closer,
        '-': view.farther,
        '0': fit,
        ...(node !== null && {
          Enter: () => onNode(node),
          ' ': () => onNode(node),
          Home: () => focus(network.center),
        }),
      };
      const act = Object.hasOwn(acts, key) ? acts[key] : undefined;
      if (act) act();
      else if (!isDirection(key)) return;
      else if (node === null || shiftKey) pan(key);
      else {
        const next = nodeTowards(node, key, painter.neighboursOf(node), places.current ?? new Map());
        if (next !== undefined) focus(next);
      }
      event.preventDefault();
    };

    return (
      <Box position="relative" background="neutral0" hasRadius borderColor="neutral200" overflow="hidden">
        <style>{pictureRules}</style>
        <VisuallyHidden id={help}>{formatMessage(message('network.help'))}</VisuallyHidden>
        <svg
          ref={svg}
          className="newsroom-network"
          style={{ height }}
          role="application"
          aria-label={label}
          aria-describedby={help}
          aria-busy={!settled}
          tabIndex={0}
          onPointerDown={dragging.begin}
          onPointerMove={point}
          onPointerLeave={() => setLooked(null)}
          onClick={click}
          onKeyDown={press}
          onFocus={({ target }) => {
            const key = nodeOf(target);
            setLooked(key);
            if (key !== null) setActive(key);
          }}
          onBlur={() => setLooked(null)}
        >
          <g ref={drawing}>
            <Lines edges={network.edges} />
            <Nodes nodes={network.nodes} />
            <Labels nodes={named} places={places.current ?? new Map()} zoom={rest.zoom} />
          </g>
        </svg>
        <ZoomButtons onCloser={view.closer} onFarther={view.farther} onAll={fit} />
      </Box>
    );
  },
);
Picture.displayName = 'Picture';
