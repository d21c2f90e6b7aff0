import type { Notice } from '../mail/item';
import type { ComposeWindow } from '../outlook/compose-window';
import { Icon } from './icons';

const CLASSES = ['information', 'progress', 'error', 'insight'];

/** The add-in's notices above the message. */
export function InfoBars({ window, notices }: { readonly window: ComposeWindow; readonly notices: readonly Notice[] }) {
  return (
    <div className="infobars" aria-live="polite">
      {notices.map((notice) => (
        <div
          key={notice.key}
          className={`infobar ${CLASSES[notice.type] ?? ''}`}
          role="status"
          data-notice={notice.key}
        >
          {notice.icon ? (
            <img src="/assets/icon-16.png" alt="" width="16" height="16" />
          ) : (
            <Icon name="info" size={16} />
          )}
          <span>
            <b>{window.addInName}:</b> {notice.message}
          </span>
          {notice.action && (
            <button
              type="button"
              className="plain"
              onClick={() => window.openPane(notice.action?.commandId ?? '', notice.action?.contextData ?? '')}
            >
              {notice.action.text}
            </button>
          )}
          <button type="button" className="plain" aria-label="Dismiss" onClick={() => window.dismissNotice(notice.key)}>
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
    </div>
  );
}
