<#
.SYNOPSIS
  Deletes single records of the warning log, or only the reasons beside them, as a deletion order says.

.DESCRIPTION
  First open the dashboard: page "Retention" for what is over, page "One person's records" for what a person asked for.
  It writes the deletion certificate into the log and gives you an order, a file. This script carries out that order and
  nothing else. Where a record stood, its seal stays: id, chain and the number of the certificate, none of its content.
  The earlier versions of each item are removed as well. Without the certificate in the log it does nothing.

.EXAMPLE
  ./Remove-SchoolgateRecords.ps1 -SiteUrl https://yourschool.sharepoint.com/sites/schoolgate -TenantId <id> `
    -ScriptAppId <id> -Order ./schoolgate-deletion-2026-03.json -WhatIf
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
  [Parameter(Mandatory)] [ValidatePattern('^https://[^/]+/sites/[^/]+$')] [string] $SiteUrl,
  [Parameter(Mandatory)] [guid] $TenantId,
  [Parameter(Mandatory)] [guid] $ScriptAppId,
  [Parameter(Mandatory)] [ValidateScript({ Test-Path $_ -PathType Leaf })] [string] $Order
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

# JsonNode and not ConvertFrom-Json: that one turns times into dates and would spell the neighbours anew.
function ConvertTo-Node([string] $Text) { , [System.Text.Json.Nodes.JsonNode]::Parse($Text) }

$plan = ConvertTo-Node (Get-Content -Raw -Path $Order)
$name = $plan['list'].GetValue[string]()
$extent = $plan['extent'].GetValue[string]()
$certificate = [guid] $plan['certificate'].GetValue[string]()
$at = $plan['at'].GetValue[string]()
if ($name -notmatch '^MailCheckLog-\d{4}-(0[1-9]|1[0-2])$') { throw 'The order names no month list.' }
if ($extent -notin 'records', 'reasons') { throw 'A whole month goes with Remove-SchoolgateMonth.ps1.' }

function Get-Seal($Record) {
  $seal = [System.Text.Json.Nodes.JsonObject]::new()
  $erased = [System.Text.Json.Nodes.JsonObject]::new()
  $erased['recordId'] = $Record['id'].DeepClone()
  $erased['at'] = [System.Text.Json.Nodes.JsonValue]::Create([string] $at)
  $erased['certificate'] = [System.Text.Json.Nodes.JsonValue]::Create("$certificate")
  $erased['chain'] = $Record['chain'].DeepClone()
  $seal['erased'] = $erased
  , $seal
}

function Get-IdIn($Node) { if ($Node['id']) { $Node['id'].GetValue[string]() } else { '' } }

# The payload with a seal in the place of each wanted record.
function Get-Payload([string] $Text, [string[]] $Ids) {
  $payload = ConvertTo-Node $Text
  if ($payload -isnot [System.Text.Json.Nodes.JsonArray]) {
    if ((Get-IdIn $payload) -in $Ids) { return (Get-Seal $payload).ToJsonString() }
    return $Text
  }
  for ($index = 0; $index -lt $payload.Count; $index += 1) {
    if ((Get-IdIn $payload[$index]) -in $Ids) { $payload[$index] = Get-Seal $payload[$index] }
  }
  $payload.ToJsonString()
}

function Get-Reasons([string] $Text, [string[]] $Ids) {
  if (-not $Text) { return '' }
  $reasons = ConvertTo-Node $Text
  foreach ($id in $Ids) { [void] $reasons.Remove($id) }
  if ($reasons.Count -eq 0) { '' } else { $reasons.ToJsonString() }
}

function Set-Item($Item, [string[]] $Ids) {
  $values = @{ Reasons = Get-Reasons $Item.FieldValues['Reasons'] $Ids }
  if ($extent -eq 'records') {
    $values.Payload = Get-Payload $Item.FieldValues['Payload'] $Ids
    # What a column says of the first record goes with it.
    if ($Item.FieldValues['Title'] -in $Ids) {
      foreach ($column in 'MessageKey', 'AlertKey', 'Severity', 'RuleIds', 'Kind', 'PolicyTag') { $values[$column] = '' }
    }
  }
  if ($PSCmdlet.ShouldProcess("$name/$($Item.Id), $($Ids.Count) records", "Delete $extent")) {
    Set-PnPListItem -List $name -Identity $Item.Id -Values $values | Out-Null
    Get-PnPListItemVersion -List $name -Identity $Item.Id | Where-Object { -not $_.IsCurrentVersion } | ForEach-Object {
      Remove-PnPListItemVersion -List $name -Identity $Item.Id -Version $_.VersionId -Force
    }
  }
}

Connect-PnPOnline -Url $SiteUrl -ClientId $ScriptAppId -Tenant $TenantId -Interactive
$current = "MailCheckLog-$($at.Substring(0, 7))"
$query = "<View><Query><Where><Eq><FieldRef Name='Title'/><Value Type='Text'>$certificate</Value></Eq></Where></Query></View>"
$found = Get-PnPListItem -List $current -Query $query
if (-not $found) { throw "The certificate $certificate is not in the log: make it in the dashboard first." }
$held = (ConvertTo-Node (@($found)[0].FieldValues['Payload']))['certificate']
if ($held['list'].GetValue[string]() -ne $name -or $held['extent'].GetValue[string]() -ne $extent) {
  throw 'The certificate is about something else.'
}
foreach ($entry in $plan['items']) {
  $ids = @($entry['records'] | ForEach-Object { $_.GetValue[string]() })
  $item = Get-PnPListItem -List $name -Id ([int] $entry['itemId'].GetValue[string]())
  if ($item) { Set-Item $item $ids }
}
Write-Host "Done. The log verifies as before; the verifier names certificate $certificate."
