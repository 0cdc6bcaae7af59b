import { Button, MenuItem, SimpleMenu, darkTheme, lightTheme } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Network } from '../../network/graph';
import { saveDrawing } from '../../network/save-file';
import type { Places } from '../../network/sizes';
import { type Palette, svgFile } from '../../network/svg-file';
import { message } from '../../translations';

const paletteOf = ({ colors }: typeof lightTheme): Palette => ({
  paper: colors.neutral0,
  ink: colors.neutral800,
  faint: colors.neutral600,
  line: colors.neutral300,
  person: colors.primary600,
  organization: colors.success600,
});

const choices = [
  { format: 'svg', paper: 'light', theme: lightTheme },
  { format: 'png', paper: 'light', theme: lightTheme },
  { format: 'svg', paper: 'dark', theme: darkTheme },
  { format: 'png', paper: 'dark', theme: darkTheme },
] as const;

interface ExportMenuProps {
  network: Network;
  places: () => Places;
  /** What the file says of what was asked for and left out. */
  notes: string[];
}

/** A name of a file without what some systems do not take. */
const fileName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'network';

/** Saves the picture as a file, on light paper or dark. */
export const ExportMenu = ({ network, places, notes }: ExportMenuProps) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const name = network.nodes.find(({ key }) => key === network.center)?.name ?? '';

  const save = async ({ format, theme }: (typeof choices)[number]) => {
    const drawing = svgFile(network, places(), paletteOf(theme), {
      title: formatMessage(message('network.of'), { name }),
      notes,
      person: formatMessage(message('network.kind.person')),
      organization: formatMessage(message('network.kind.organization')),
    });
    try {
      await saveDrawing(drawing, format, `network-${fileName(name)}`);
      toggleNotification({ type: 'success', message: formatMessage(message('network.export.done')) });
    } catch {
      toggleNotification({ type: 'danger', message: formatMessage(message('network.export.failed')) });
    }
  };

  return (
    <SimpleMenu
      tag={Button}
      variant="tertiary"
      size="S"
      startIcon={<Download />}
      label={formatMessage(message('network.export'))}
    >
      {choices.map((choice) => (
        <MenuItem key={`${choice.format} ${choice.paper}`} onSelect={() => void save(choice)}>
          {formatMessage(message(`network.export.${choice.format}.${choice.paper}`))}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};
