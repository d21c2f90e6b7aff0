import type { EmulatedPerson } from '../graph/state';

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same address with one answer more: no forms, so that the page's own rules stay strict. */
function withAnswer(url: string, name: string, value: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set(name, value);
  return escape(`${pathname}?${searchParams.toString()}`);
}

const STYLE = `body{font:16px/1.5 "Segoe UI","Open Sans",sans-serif;max-width:34rem;margin:8vh auto;padding:0 1rem;color:#242424}
h1{font-size:1.4rem;margin:0 0 .25rem}p{margin:.25rem 0 1rem}ul{list-style:none;margin:0;padding:0}li{margin:.4rem 0}
a.choice{display:block;padding:.7rem 1rem;border:1px solid #767676;border-radius:6px;color:inherit;text-decoration:none}
a.choice:hover,a.choice:focus-visible{background:#eef4fb;outline:2px solid #0f6cbd}.who{font-weight:600}.small{color:#555;font-size:.9rem}`;

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>${content}</main></body></html>`;
}

/** Who would you like to be? */
export function choosePage(people: readonly EmulatedPerson[], url: string): string {
  const choices = people.map(
    ({ id, name, jobTitle, address }) =>
      `<li><a class="choice" href="${withAnswer(url, 'persona', id)}"><span class="who">${escape(name)}</span><br>` +
      `<span class="small">${escape(jobTitle ?? '')} · ${escape(address)}</span></a></li>`,
  );
  const away = `<p><a href="${withAnswer(url, 'persona', 'nobody')}">Cancel</a></p>`;
  return page(
    'Sign in as',
    `<p>A made-up school on this computer. No password is asked for.</p><ul>${choices.join('')}</ul>${away}`,
  );
}

export function consentPage(app: string, name: string, scopes: readonly string[], url: string): string {
  const list = scopes.map((scope) => `<li><code>${escape(scope)}</code></li>`).join('');
  return page(
    `${app} asks you`,
    `<p>${escape(name)}, may it use this of yours?</p><ul>${list}</ul>
<p><a class="choice" href="${withAnswer(url, 'allow', 'yes')}">Allow</a></p><p><a href="${withAnswer(url, 'allow', 'no')}">Don't allow</a></p>`,
  );
}

export function adminPage(app: string, url: string): string {
  return page(
    'An administrator has to allow this',
    `<p>${escape(app)} needs something only an administrator of Microsoft 365 can allow.</p><p><a href="${withAnswer(url, 'allow', 'no')}">Go back</a></p>`,
  );
}

export const faultPage = (fault: string): string => page('This did not work', `<p>${escape(fault)}</p>`);
export const signedOutPage = (): string => page('You are signed out', '<p>You may close this page.</p>');
