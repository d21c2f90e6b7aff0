import { ClassicRuntime } from '../classic/classic-runtime';
import type { Item } from '../mail/item';
import { AddInFrame, type EventPage, type FrameHost } from '../protocol/add-in-frame';
import type { WindowServices } from './window-services';

/** A fresh place for launch events to run in: a hidden page, or in classic Outlook the script alone. */
export function newEventPage(host: FrameHost, services: WindowServices, item: Item): EventPage {
  const { manifest, profile, locale, mailbox } = services;
  if (profile.runsScriptAlone) {
    const { kind, conversationId } = item.read();
    const facts = {
      mailboxSet: profile.mailboxSet,
      locale,
      owner: mailbox.owner,
      itemType: kind,
      conversationId,
      settings: mailbox.roamingSettings(),
    };
    return new ClassicRuntime(host, manifest.runtimeScript, facts);
  }
  const title = `${manifest.displayName} event runtime`;
  const frame = new AddInFrame(host, { url: manifest.runtimePage, purpose: 'event', title, locale });
  services.frameHome.append(frame.element);
  return frame;
}
