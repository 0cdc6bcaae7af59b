import { useRef, useState } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { NetworkState } from '../../network/question';
import { Picture, type PictureHandle } from '../../network/Picture';
import { useKeptFocus } from '../../components/useKeptFocus';
import { message } from '../../translations';
import { EdgeDetails } from './EdgeDetails';
import { ExportMenu } from './ExportMenu';
import { Failure } from './Failure';
import { LeftOut, useMissingInWords } from './LeftOut';
import { Legend } from './Legend';
import { NetworkFilters } from './NetworkFilters';
import { NetworkTable } from './NetworkTable';
import { NodeDetails, type NodeActs } from './NodeDetails';
import { useNetwork } from './useNetwork';
import { useNetworkInWords } from './useNetworkInWords';
import { ViewSwitch } from './ViewSwitch';

interface ExplorerProps {
  state: NetworkState;
  onChange: (change: Partial<NetworkState>) => void;
  onCenter: (key: string) => void;
}

const nothing = { nodes: 0, edges: 0 };
const pictureHeight = 'clamp(34rem, calc(100vh - 30rem), 90rem)';

/** The network around somebody or something: as a picture or a table, with details beside it. */
export const Explorer = ({ state, onChange, onCenter }: ExplorerProps) => {
  const { formatMessage } = useIntl();
  const { network, surroundings, hidden, loading, error, retry, expanded } = useNetwork(state);
  const [chosen, setChosen] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  const picture = useRef<PictureHandle>(null);
  const words = useNetworkInWords(network, state);
  const leftOut = surroundings?.leftOut ?? nothing;
  const missing = useMissingInWords({ state, leftOut, hidden });
  const { place, onFocus } = useKeptFocus<HTMLDivElement>();

  const acts: NodeActs = {
    onCenter: (key) => {
      setChosen(null);
      onCenter(key);
    },
    onExpand: (key) => onChange({ expanded: [...state.expanded, key] }),
    onCollapse: (key) => onChange({ expanded: state.expanded.filter((one) => one !== key) }),
    onRemove: (key) => {
      setChosen(null);
      onChange({
        removed: [...state.removed, key],
        expanded: state.expanded.filter((one) => one !== key),
      });
    },
  };
  /** Opens details, and remembers where to go back to. */
  const open = (key: string) => {
    if (chosen === null) opener.current = document.activeElement;
    setChosen(key);
  };
  const close = () => {
    setChosen(null);
    const { current } = opener;
    if (current instanceof HTMLElement || current instanceof SVGElement)
      current.focus({ preventScroll: true });
  };

  const node = network?.nodes.find(({ key }) => key === chosen);
  const edge = network?.edges.find(({ key }) => key === chosen);
  // What failed may have been asked for by a filter, which has to be there to be changed.
  if (error) {
    return (
      <Flex direction="column" alignItems="stretch" gap={4}>
        <NetworkFilters state={state} onChange={onChange} />
        <Failure error={error} onRetry={retry} />
      </Flex>
    );
  }
  return (
    <Flex onFocus={onFocus} direction="column" alignItems="stretch" gap={4}>
      <NetworkFilters state={state} onChange={onChange} />
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Box ref={place} tabIndex={-1} role="status" aria-live="polite">
          <Typography textColor="neutral600">
            {loading || !network ? formatMessage(message('network.loading')) : words.summary}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          {network && state.view === 'picture' && (
            <ExportMenu
              network={network}
              places={() => picture.current?.places() ?? new Map()}
              notes={[words.summary, words.filters, ...missing].filter((note) => note !== '')}
            />
          )}
          <ViewSwitch view={state.view} onChange={(view) => onChange({ view })} />
        </Flex>
      </Flex>
      {expanded.failed.length > 0 && (
        <Flex role="alert" gap={3} wrap="wrap">
          <Typography textColor="danger600">{formatMessage(message('network.expand.failed'))}</Typography>
          <Button size="S" variant="tertiary" onClick={expanded.retry}>
            {formatMessage(message('network.retry'))}
          </Button>
        </Flex>
      )}
      {!network && (
        <Flex justifyContent="center" padding={10}>
          <Loader>{formatMessage(message('network.loading'))}</Loader>
        </Flex>
      )}
      {network && (
        <Flex
          direction={{ initial: 'column', large: 'row' }}
          alignItems={{ initial: 'stretch', large: 'flex-start' }}
          gap={4}
        >
          <Box flex="1" minWidth={0} width="100%">
            {state.view === 'table' ? (
              <NetworkTable network={network} expanded={state.expanded} onEdge={open} {...acts} />
            ) : (
              <>
                <Picture
                  ref={picture}
                  network={network}
                  label={words.label}
                  chosen={chosen}
                  onNode={open}
                  onEdge={open}
                  height={pictureHeight}
                />
                <Legend />
              </>
            )}
            {network.edges.length === 0 && !loading && (
              <Typography tag="p" textColor="neutral600">
                {formatMessage(message('network.alone'))}
              </Typography>
            )}
            <LeftOut state={state} leftOut={leftOut} hidden={hidden} onChange={onChange} />
          </Box>
          {node && (
            <NodeDetails
              {...acts}
              network={network}
              node={node}
              isExpanded={state.expanded.includes(node.key)}
              onNode={open}
              onEdge={open}
              onClose={close}
            />
          )}
          {edge && <EdgeDetails network={network} edge={edge} state={state} onNode={open} onClose={close} />}
        </Flex>
      )}
    </Flex>
  );
};
