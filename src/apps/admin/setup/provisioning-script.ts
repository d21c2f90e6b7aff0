import tenant from '../../../../deploy/tenant.json';

/** What the script is filled in with. */
export interface Provisioning {
  /** https://school.sharepoint.com/sites/schoolgate */
  readonly siteUrl: string;
  readonly addInApp: string;
  readonly dashboardApp: string;
  /** First month list: 2026-11. */
  readonly firstMonth: string;
}

/** A value as PowerShell takes it literally. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, "''").replace(/[\r\n]/g, ' ')}'`;
}

const FIELD_TYPES: Readonly<Record<string, string>> = {
  text: 'Text',
  note: 'Note',
  number: 'Number',
  dateTime: 'DateTime',
};

/**
 * The script that makes lists, permission levels, groups and grants as deploy/tenant.json says (PnP PowerShell). It may
 * be run again: what is there stays.
 */
export function provisioningScript({ siteUrl, addInApp, dashboardApp, firstMonth }: Provisioning): string {
  const months = monthNames(firstMonth);
  return [
    '# Schoolgate: makes the lists, levels and groups it needs. Run it as site owner; it may be run again.',
    "$ErrorActionPreference = 'Stop'",
    `Connect-PnPOnline -Url ${quoted(siteUrl)} -Interactive`,
    `$addIn = ${quoted(addInApp)}`,
    `$dashboard = ${quoted(dashboardApp)}`,
    ...HELPERS,
    '# Permission levels and groups',
    ...tenant.levels.map(({ name, rights }) => `Add-Level ${quoted(name)} @(${rights.map(quoted).join(', ')})`),
    ...tenant.groups.map(({ name }) => `Add-Group ${quoted(name)}`),
    '# Lists',
    ...tenant.lists.flatMap((list) => listLines(list.name, list.name, list)),
    ...months.flatMap((name) => listLines(name, 'log', tenant.monthLists)),
    `Add-Library ${quoted(tenant.library.name)} ${tenant.library.versions}`,
    ...rightLines(tenant.library.name, 'library'),
    '# What the two apps may reach',
    "Grant-PnPAzureADAppSitePermission -AppId $dashboard -DisplayName 'Schoolgate dashboard' -Permissions Manage",
    ...grantLines(months),
    "Write-Host 'Done. Now put people into the groups.'",
    '',
  ].join('\r\n');
}

interface Shape {
  readonly readSecurity: number;
  readonly writeSecurity?: number;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly indexed: boolean }[];
}

function listLines(
  name: string,
  resource: string,
  { readSecurity, writeSecurity = 1, columns }: Shape,
): readonly string[] {
  return [
    `Add-List ${quoted(name)} ${readSecurity} ${writeSecurity}`,
    ...columns.map(
      (column) =>
        `Add-Column ${quoted(name)} ${quoted(column.name)} ${quoted(FIELD_TYPES[column.type] ?? 'Text')} $${column.indexed}`,
    ),
    ...rightLines(name, resource),
  ];
}

function rightLines(list: string, resource: string): readonly string[] {
  return tenant.groups.flatMap(({ name, on }) => {
    const level = (on as Readonly<Record<string, string | undefined>>)[resource];
    return level === undefined
      ? []
      : [`Set-PnPListPermission -Identity ${quoted(list)} -Group ${quoted(name)} -AddRole ${quoted(level)}`];
  });
}

function grantLines(months: readonly string[]): readonly string[] {
  const app = tenant.apps.find(({ key }) => key === 'addIn');
  return Object.entries((app?.grants ?? {}) as Readonly<Record<string, string>>).flatMap(([resource, role]) => {
    const lists = resource === 'log' ? months : [resource === 'library' ? tenant.library.name : resource];
    return lists.map((list) => `Grant-List ${quoted(list)} ${quoted(role)}`);
  });
}

const MONTH = /^(\d{4})-(\d{2})$/;

function monthNames(first: string): readonly string[] {
  const [, year = '2026', month = '01'] = MONTH.exec(first) ?? [];
  return Array.from({ length: tenant.monthLists.months }, (_, index) => {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1 + index, 1));
    return `${tenant.monthLists.prefix}${date.toISOString().slice(0, 7)}`;
  });
}

const HELPERS: readonly string[] = [
  'function Add-Level($name, $rights) {',
  '  if (-not (Get-PnPRoleDefinition -Identity $name -ErrorAction SilentlyContinue)) {',
  '    Add-PnPRoleDefinition -RoleName $name -Include $rights | Out-Null',
  '  }',
  '}',
  'function Add-Group($name) {',
  '  if (-not (Get-PnPGroup -Identity $name -ErrorAction SilentlyContinue)) { New-PnPGroup -Title $name | Out-Null }',
  '}',
  'function Add-List($name, $read, $write) {',
  '  if (-not (Get-PnPList -Identity $name -ErrorAction SilentlyContinue)) {',
  '    New-PnPList -Title $name -Template GenericList -Hidden | Out-Null',
  '  }',
  '  Set-PnPList -Identity $name -ReadSecurity $read -WriteSecurity $write -BreakRoleInheritance -EnableAttachments $false | Out-Null',
  '}',
  'function Add-Column($list, $name, $type, $indexed) {',
  '  if (-not (Get-PnPField -List $list -Identity $name -ErrorAction SilentlyContinue)) {',
  '    Add-PnPField -List $list -DisplayName $name -InternalName $name -Type $type | Out-Null',
  '  }',
  '  if ($indexed) { Set-PnPField -List $list -Identity $name -Values @{ Indexed = $true } | Out-Null }',
  '}',
  'function Add-Library($name, $versions) {',
  '  if (-not (Get-PnPList -Identity $name -ErrorAction SilentlyContinue)) {',
  '    New-PnPList -Title $name -Template DocumentLibrary | Out-Null',
  '  }',
  '  Set-PnPList -Identity $name -EnableVersioning $true -MajorVersions $versions -BreakRoleInheritance | Out-Null',
  '}',
  'function Grant-List($name, $role) {',
  '  $site = Get-PnPSite -Includes Id',
  '  $list = Get-PnPList -Identity $name',
  '  $body = @{ roles = @($role); grantedTo = @{ application = @{ id = $addIn } } }',
  '  Invoke-PnPGraphMethod -Method Post -Url "v1.0/sites/$($site.Id)/lists/$($list.Id)/permissions" -Content $body | Out-Null',
  '}',
];
