/** What the school's own set-up script is filled in with; names are the script's parameters. */
export interface ScriptValues {
  /** https://school.sharepoint.com/sites/schoolgate */
  readonly SiteUrl: string;
  readonly TenantId: string;
  readonly AddInAppId: string;
  readonly DashboardAppId: string;
  /** Mail address of who will own the site. */
  readonly Owner: string;
}

/** Addresses of the sites of single schools, each with the ids of its schools. */
export type SchoolSites = Readonly<Record<string, readonly string[]>>;

const NO_SITES = '$SchoolSites = @{},';
const SITE = /^https:\/\/[a-z0-9.-]{1,200}\/sites\/[A-Za-z0-9_-]{1,100}$/;
const SCHOOL = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** One site a line: its address, then the ids of its schools. Undefined where a line is not that. */
export function schoolSitesIn(text: string): SchoolSites | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.split(/[\s,;]+/).filter((word) => word !== ''));
  const sites = lines.filter((words) => words.length > 0);
  const isGood = sites.every(
    ([site = '', ...schools]) => SITE.test(site) && schools.length > 0 && schools.every((id) => SCHOOL.test(id)),
  );
  const named = sites.flat();
  if (!isGood || new Set(named).size !== named.length) return undefined;
  return Object.fromEntries(sites.map(([site = '', ...schools]) => [site, schools]));
}

const ASKED = '[Parameter(Mandatory)] ';
const PLAN_LINE = '$plan = ';

/** A value as PowerShell takes it literally. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, "''").replace(/[\r\n]/g, ' ')}'`;
}

/**
 * deploy/Set-SchoolgateTenant.ps1 as one file that asks for nothing but the sign-in app: its parameters have the
 * school's values, and the plan (deploy/tenant.json) stands in it.
 */
export function filledScript(script: string, plan: unknown, values: ScriptValues, sites: SchoolSites = {}): string {
  const names = Object.keys(values) as (keyof ScriptValues)[];
  return script
    .split(/\r?\n/)
    .map((line) => {
      if (line.startsWith(PLAN_LINE)) return planLine(plan);
      if (line.trimEnd().endsWith(NO_SITES)) return line.replace('@{}', () => tableOf(sites));
      const name = names.find((one) => line.includes(ASKED) && line.trimEnd().endsWith(`$${one},`));
      return name === undefined ? line : line.replace(ASKED, '').replace(/,\s*$/, () => ` = ${quoted(values[name])},`);
    })
    .join('\r\n');
}

function tableOf(sites: SchoolSites): string {
  const entries = Object.entries(sites).map(([site, schools]) => `${quoted(site)} = ${schools.map(quoted).join(', ')}`);
  return entries.length === 0 ? '@{}' : `@{ ${entries.join('; ')} }`;
}

/** A here-string in single quotes: nothing in it is looked at, and no line of JSON begins with its end. */
function planLine(plan: unknown): string {
  return `${PLAN_LINE}@'\r\n${JSON.stringify(plan, undefined, 2).replace(/\n/g, '\r\n')}\r\n'@ | ConvertFrom-Json`;
}
