/** Our own line drawings on a grid of 20, in the spirit of the host they stand in. */
const PATHS = {
  mail: 'M2.5 5.5h15v10h-15zM2.5 6l7.5 5.5L17.5 6',
  calendar: 'M3 4.5h14v12H3zM3 8h14M6.5 2.5v3M13.5 2.5v3',
  people:
    'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2-4.5 5-4.5s5 1.5 5 4.5M13.5 9a2.4 2.4 0 1 0 0-4.8M14.5 12.2c2.2.3 3.5 1.7 3.5 4.3',
  inbox: 'M3 4h14v12H3zM3 11.5h4l1 2h4l1-2h4',
  drafts: 'M4 16.5l.8-3.3L13.5 4.500l2.500 2.500-8.700 8.700zM12 6l2.500 2.500',
  sent: 'M3 3.500l14.500 6.500L3 16.500l2-6.500zM5 10h7',
  deleted: 'M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500l.8 11h7.400l.8-11M8.500 8.500v5M11.500 8.500v5',
  attach: 'M14.500 9.500l-5 5a3 3 0 0 1-4.300-4.300l6-6a2 2 0 0 1 2.900 2.900l-6 6a1 1 0 0 1-1.400-1.400l5-5',
  close: 'M5 5l10 10M15 5L5 15',
  search: 'M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM13 13l4 4',
  reply: 'M8 5L3 9.500 8 14M3.500 9.500H11c3 0 5.500 2 5.500 6',
  replyAll: 'M6 5L1.500 9.500 6 14M10 5L5.500 9.500 10 14M6 9.500h5.500c3 0 5.500 2 5.500 6',
  forward: 'M12 5l5 4.500-5 4.500M16.500 9.500H9c-3 0-5.500 2-5.500 6',
  plus: 'M10 4v12M4 10h12',
  info: 'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15zM10 9v5M10 6.300v.4',
  lock: 'M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  file: 'M5 2.500h6.500L15 6v11.500H5zM11.500 2.500V6H15',
  gear: 'M10 12.800a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600zM10 2.500v2M10 15.500v2M2.500 10h2M15.500 10h2M4.700 4.700l1.400 1.400M13.900 13.900l1.400 1.400M4.700 15.300l1.400-1.400M13.900 6.100l1.400-1.400',
  bell: 'M5.500 13.500V9a4.500 4.500 0 0 1 9 0v4.500l1.500 1.500H4zM8.500 16.500a1.600 1.600 0 0 0 3 0',
  place:
    'M10 17.500s5.500-5 5.500-9a5.500 5.500 0 0 0-11 0c0 4 5.500 9 5.500 9zM10 10.300a1.900 1.900 0 1 0 0-3.800 1.900 1.900 0 0 0 0 3.800z',
  clock: 'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15zM10 5.500V10l3 2',
  grid: 'M4 4h3v3H4zM8.500 4h3v3h-3zM13 4h3v3h-3zM4 8.500h3v3H4zM8.500 8.500h3v3h-3zM13 8.500h3v3h-3zM4 13h3v3H4zM8.500 13h3v3h-3zM13 13h3v3h-3z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
