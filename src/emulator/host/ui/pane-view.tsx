import { useEffect, useRef } from 'react';
import type { PaneHolder } from '../outlook/pane-holder';
import { Icon } from './icons';
import { useStore } from './use-store';

/** The add-in's task pane, 320 px wide as in Outlook on the web. */
export function PaneView({ pane }: { readonly pane: PaneHolder }) {
  const open = useStore(pane);
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open && home.current && open.frame.element.parentElement !== home.current)
      home.current.append(open.frame.element);
  }, [open]);
  if (!open) return null;
  return (
    <aside className="pane" aria-label="Schoolgate pane">
      <div className="panehead">
        <img src={open.command.icons[16] ?? ''} alt="" width="16" height="16" />
        <h2>Schoolgate</h2>
        <button type="button" className="plain" aria-label="Close pane" onClick={() => pane.close()}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <div className="panebody" ref={home} />
    </aside>
  );
}
