<#
.SYNOPSIS
  Sets up the Schoolgate site in your Microsoft 365: lists, columns, indexes, permission levels, groups and app grants.

.DESCRIPTION
  Run it once, and again whenever the dashboard asks for it. It adds what is missing and changes nothing that is right;
  it never deletes. Schools of a trust that others must not read get sites of their own (-SchoolSites): lists, groups and
  grants there, the policy stays in the first. With -WhatIf it only says what it would do. It needs PowerShell 7.4 and the module PnP.PowerShell,
  and a person who is SharePoint administrator. What it sets up stands in tenant.json beside it.

.EXAMPLE
  ./Set-SchoolgateTenant.ps1 -SiteUrl https://yourschool.sharepoint.com/sites/schoolgate -TenantId <id> `
    -ScriptAppId <id> -AddInAppId <id> -DashboardAppId <id> -Owner admin@yourschool.example -WhatIf

.EXAMPLE
  ./Set-SchoolgateTenant.ps1 ... -SchoolSites @{ 'https://yourtrust.sharepoint.com/sites/schoolgate-elm' = 'elm', 'ash' }
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)] [ValidatePattern('^https://[^/]+/sites/[^/]+$')] [string] $SiteUrl,
  [Parameter(Mandatory)] [guid] $TenantId,
  # The app registration you sign in with for PnP.PowerShell; it is not part of Schoolgate.
  [Parameter(Mandatory)] [guid] $ScriptAppId,
  [Parameter(Mandatory)] [guid] $AddInAppId,
  [Parameter(Mandatory)] [guid] $DashboardAppId,
  [Parameter(Mandatory)] [string] $Owner,
  # Sites of single schools of a trust: the site's address, and the ids of its schools in the policy.
  [hashtable] $SchoolSites = @{},
  # First month that gets a list.
  [datetime] $From = (Get-Date),
  # Where the file for the add-in's folder is written.
  [string] $OutFile = (Join-Path $PWD 'tenant.json')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$plan = Get-Content -Raw -Path (Join-Path $PSScriptRoot 'tenant.json') | ConvertFrom-Json
$appIds = @{ addIn = "$AddInAppId"; dashboard = "$DashboardAppId" }

function Connect-To([string] $Url) {
  Connect-PnPOnline -Url $Url -ClientId $ScriptAppId -Tenant $TenantId -Interactive
}

function Set-Site([string] $Url, [string] $Title) {
  $adminUrl = $Url -replace '^https://([^.]+)\.(.+?)/sites/.*$', 'https://$1-admin.$2'
  Connect-To $adminUrl
  $site = Get-PnPTenantSite -Identity $Url -ErrorAction SilentlyContinue
  if ($site) { return $true }
  if (-not $PSCmdlet.ShouldProcess($Url, 'Create site')) { return $false }
  New-PnPSite -Type TeamSiteWithoutMicrosoft365Group -Title $Title -Url $Url -Owner $Owner -Wait | Out-Null
  return $true
}

function Set-Levels {
  $present = Get-PnPRoleDefinition | ForEach-Object Name
  foreach ($level in $plan.levels) {
    if ($present -contains $level.name) { continue }
    if ($PSCmdlet.ShouldProcess($level.name, 'Create permission level')) {
      Add-PnPRoleDefinition -RoleName $level.name -Description 'Made by Schoolgate' -Include $level.rights | Out-Null
    }
  }
}

function Set-Groups {
  $present = Get-PnPGroup | ForEach-Object Title
  foreach ($group in $plan.groups) {
    if ($present -contains $group.name) { continue }
    if ($PSCmdlet.ShouldProcess($group.name, 'Create group')) {
      New-PnPGroup -Title $group.name -Description 'Made by Schoolgate: add your Entra group here' | Out-Null
    }
  }
}

function Get-ListOrNothing([string] $Name) {
  Get-PnPList -Identity $Name -ErrorAction SilentlyContinue
}

function Set-Library {
  $name = $plan.library.name
  if (-not (Get-ListOrNothing $name)) {
    if (-not $PSCmdlet.ShouldProcess($name, 'Create library')) { return }
    New-PnPList -Title $name -Template DocumentLibrary | Out-Null
  }
  if ($PSCmdlet.ShouldProcess($name, 'Keep versions, stay out of search')) {
    Set-PnPList -Identity $name -EnableVersioning $true -MajorVersions $plan.library.versions -NoCrawl | Out-Null
  }
  Set-Rights $name 'library'
}

# Whole field definitions: the only way to make a plain multi-line column and an index in one step.
function Get-FieldXml($Column) {
  $index = if ($Column.indexed) { ' Indexed="TRUE"' } else { '' }
  $type = switch ($Column.type) {
    'note' { 'Type="Note" RichText="FALSE" NumLines="6"' }
    'number' { 'Type="Number" Decimals="0"' }
    'dateTime' { 'Type="DateTime" Format="DateTime"' }
    default { 'Type="Text" MaxLength="255"' }
  }
  $id = [guid]::NewGuid()
  "<Field ID=`"{$id}`" Name=`"$($Column.name)`" StaticName=`"$($Column.name)`" DisplayName=`"$($Column.name)`" $type$index />"
}

function Set-Columns([string] $Name, $Columns) {
  $present = @{}
  Get-PnPField -List $Name | ForEach-Object { $present[$_.InternalName] = $_ }
  foreach ($column in $Columns) {
    $field = $present[$column.name]
    if (-not $field) {
      if ($PSCmdlet.ShouldProcess("$Name/$($column.name)", 'Add column')) {
        Add-PnPFieldFromXml -List $Name -FieldXml (Get-FieldXml $column) | Out-Null
      }
    }
    elseif ($column.indexed -and -not $field.Indexed) { Set-Index $Name $column.name }
  }
  if (-not $present['Title'].Indexed) { Set-Index $Name 'Title' }
  # A title is the record's id here: a segment of a long list must not be refused for want of one.
  if ($present['Title'].Required -and $PSCmdlet.ShouldProcess("$Name/Title", 'Make optional')) {
    Set-PnPField -List $Name -Identity 'Title' -Values @{ Required = $false } | Out-Null
  }
}

function Set-Index([string] $Name, [string] $Column) {
  if ($PSCmdlet.ShouldProcess("$Name/$Column", 'Add index')) {
    Set-PnPField -List $Name -Identity $Column -Values @{ Indexed = $true } | Out-Null
  }
}

function Set-RecordList([string] $Name, [string] $Resource, $Shape) {
  if (-not (Get-ListOrNothing $Name)) {
    if (-not $PSCmdlet.ShouldProcess($Name, 'Create list')) { return }
    New-PnPList -Title $Name -Template GenericList | Out-Null
  }
  Set-Columns $Name $Shape.columns
  $read = if ($Shape.readSecurity -eq 2) { 'AllUsersReadAccessOnItemsTheyCreate' } else { 'AllUsersReadAccess' }
  if ($PSCmdlet.ShouldProcess($Name, "Read security: $read; no attachments; no search")) {
    Set-PnPList -Identity $Name -ReadSecurity $read -WriteSecurity WriteOnlyMyItems -EnableVersioning $true `
      -EnableAttachments $false -NoCrawl | Out-Null
  }
  Set-Rights $Name $Resource
}

function Set-Rights([string] $Name, [string] $Resource) {
  if (-not $PSCmdlet.ShouldProcess($Name, 'Set rights of the Schoolgate groups')) { return }
  $list = Get-PnPList -Identity $Name -Includes HasUniqueRoleAssignments
  if (-not $list.HasUniqueRoleAssignments) { Set-PnPList -Identity $Name -BreakRoleInheritance | Out-Null }
  foreach ($group in $plan.groups) {
    $level = $group.on.PSObject.Properties[$Resource]
    if ($level) { Set-PnPListPermission -Identity $Name -Group $group.name -AddRole $level.Value | Out-Null }
  }
}

function Invoke-Graph([string] $Method, [string] $Path, $Content) {
  $arguments = @{ Url = "v1.0/$Path"; Method = $Method }
  if ($Content) { $arguments.Content = $Content }
  Invoke-PnPGraphMethod @arguments
}

# The same grant twice would do no harm; looking first keeps the list of grants readable.
function Set-Grant([string] $Path, [string] $AppId, [string] $AppName, [string] $Role) {
  $present = (Invoke-Graph Get "$Path/permissions").value | Where-Object {
    $_.PSObject.Properties['grantedToV2'] -and $_.grantedToV2.PSObject.Properties['application'] `
      -and $_.grantedToV2.application.id -eq $AppId -and $_.roles -contains $Role
  }
  if ($present) { return }
  if ($PSCmdlet.ShouldProcess("$AppName on $Path", "Grant '$Role'")) {
    $application = @{ id = $AppId; displayName = $AppName }
    # Sites take the list of identities, lists the single one (Selected permissions overview).
    $content = if ($Path -match '/lists/') { @{ roles = @($Role); grantedTo = @{ application = $application } } }
    else { @{ roles = @($Role); grantedToIdentities = @(@{ application = $application }) } }
    Invoke-Graph Post "$Path/permissions" $content | Out-Null
  }
}

function Set-Grants([string] $SiteId, [bool] $HasLibrary) {
  foreach ($app in $plan.apps) {
    foreach ($grant in $app.grants.PSObject.Properties) {
      if ($grant.Name -eq 'library' -and -not $HasLibrary) { continue }
      if ($grant.Name -eq 'site') { Set-Grant "sites/$SiteId" $appIds[$app.key] $app.name $grant.Value; continue }
      $names = switch ($grant.Name) {
        'library' { @($plan.library.name) }
        'log' { Get-MonthNames }
        default { @($grant.Name) }
      }
      foreach ($name in $names) {
        $list = Get-ListOrNothing $name
        if ($list) { Set-Grant "sites/$SiteId/lists/$($list.Id)" $appIds[$app.key] $app.name $grant.Value }
      }
    }
  }
}

function Get-MonthNames {
  0..($plan.monthLists.months - 1) | ForEach-Object {
    $plan.monthLists.prefix + $From.AddMonths($_).ToString('yyyy-MM', [cultureinfo]::InvariantCulture)
  }
}

function Set-Lists {
  foreach ($name in Get-MonthNames) { Set-RecordList $name 'log' $plan.monthLists }
  foreach ($list in $plan.lists) { Set-RecordList $list.name $list.name $list }
}

function Get-SiteId([string] $Url) {
  $uri = [uri]$Url
  (Invoke-Graph Get "sites/$($uri.Host):$($uri.AbsolutePath)?`$select=id").id
}

# Gives what tenant.json says of the site; nothing where it is only shown what would be done.
function Set-SchoolSite([string] $Url, [string[]] $Schools) {
  if (-not (Set-Site $Url "Schoolgate $($Schools -join ', ')")) { return }
  Connect-To $Url
  Set-Levels
  Set-Groups
  Set-Lists
  $id = Get-SiteId $Url
  Set-Grants $id $false
  [ordered]@{ site = $id; schools = @($Schools) }
}

function Write-Config([string] $SiteId, $OfSchools) {
  $drive = (Invoke-Graph Get "sites/$SiteId/drives?`$select=id,name").value | Where-Object name -eq $plan.library.name
  if (-not $drive) { return }
  $config = [ordered]@{
    v = 1; tenant = "$TenantId"; addInApp = "$AddInAppId"; dashboardApp = "$DashboardAppId"
    site = $SiteId; policyDrive = $drive.id
  }
  if ($OfSchools) { $config.sites = @($OfSchools) }
  if ($PSCmdlet.ShouldProcess($OutFile, 'Write the file for the add-in')) {
    $config | ConvertTo-Json -Depth 5 | Set-Content -Path $OutFile -Encoding utf8NoBOM
    Write-Host "Put $OutFile beside the add-in's files, as tenant.json."
  }
}

foreach ($url in $SchoolSites.Keys) {
  if ($url -notmatch '^https://[^/]+/sites/[^/]+$' -or $url -eq $SiteUrl) { throw "Not the address of a school's own site: $url" }
}
if (-not (Set-Site $SiteUrl 'Schoolgate')) {
  Write-Host 'The site is not there yet: the rest can only be shown once it is.'
  return
}
Connect-To $SiteUrl
Set-Levels
Set-Groups
Set-Library
Set-Lists
$siteId = Get-SiteId $SiteUrl
Set-Grants $siteId $true
$ofSchools = @(foreach ($url in $SchoolSites.Keys) { Set-SchoolSite $url @($SchoolSites[$url]) })
Write-Config $siteId $ofSchools
Write-Host 'Done. Now put your Entra groups into the Schoolgate groups of each site, and open "Check my tenant" in the dashboard.'
