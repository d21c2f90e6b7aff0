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
export function filledScript(script: string, plan: unknown, values: ScriptValues): string {
  const names = Object.keys(values) as (keyof ScriptValues)[];
  return script
    .split(/\r?\n/)
    .map((line) => {
      if (line.startsWith(PLAN_LINE)) return planLine(plan);
      const name = names.find((one) => line.includes(ASKED) && line.trimEnd().endsWith(`$${one},`));
      return name === undefined ? line : line.replace(ASKED, '').replace(/,\s*$/, () => ` = ${quoted(values[name])},`);
    })
    .join('\r\n');
}

/** A here-string in single quotes: nothing in it is looked at, and no line of JSON begins with its end. */
function planLine(plan: unknown): string {
  return `${PLAN_LINE}@'\r\n${JSON.stringify(plan, undefined, 2).replace(/\n/g, '\r\n')}\r\n'@ | ConvertFrom-Json`;
}
