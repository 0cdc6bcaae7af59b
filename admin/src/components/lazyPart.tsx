import { type ComponentType, createContext, lazy, useContext, useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';

const Again = createContext(() => {});

/** Stands where a part should, and leaves everything else on the page as it is. */
const NotLoaded = () => {
  const { formatMessage } = useIntl();
  const again = useContext(Again);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      <Box role="alert">
        <Typography textColor="danger600">{formatMessage(message('part.not-loaded'))}</Typography>
      </Box>
      <Button type="button" size="S" variant="tertiary" onClick={again}>
        {formatMessage(message('part.again'))}
      </Button>
    </Flex>
  );
};

/**
 * A part of a page whose code is loaded when it is drawn first. When that cannot be had, as after the site was built
 * anew, the part says so: an error here would end in Strapi's only boundary and take a form with it that is not saved.
 *
 * @param load imports the part
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => {
  const attempt = () =>
    lazy<ComponentType<{ given: Props }>>(async () => {
      try {
        const Loaded = await load();
        return { default: ({ given }) => <Loaded {...given} /> };
      } catch {
        return { default: NotLoaded };
      }
    });
  // What is drawn for the first time keeps no state while it waits, so that attempts are kept outside.
  let latest = attempt();
  const Part = (given: Props) => {
    const [Shown, show] = useState(() => latest);
    const again = () => {
      latest = attempt();
      show(() => latest);
    };
    return (
      <Again.Provider value={again}>
        <Shown given={given} />
      </Again.Provider>
    );
  };
  return Part;
};
