import { makeStyles, tokens } from '@fluentui/react-components';

/** How the fields of the editor stand. */
export const useEditorStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
    // A choice with long words must not push out of its place.
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px' },
});
