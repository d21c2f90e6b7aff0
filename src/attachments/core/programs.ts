import type { ProgramKind } from '../../message/attachment';
import { find, hasAt, u32be } from './bytes';

interface Program {
  readonly kind: string;
  readonly program: ProgramKind;
}

/** How programs begin. */
const MARKS: readonly (readonly [mark: string, kind: string, program: ProgramKind])[] = [
  ['\u007fELF', 'elf', 'EXECUTABLE'],
  ['\u00fe\u00ed\u00fa\u00ce', 'macho', 'EXECUTABLE'],
  ['\u00fe\u00ed\u00fa\u00cf', 'macho', 'EXECUTABLE'],
  ['\u00ce\u00fa\u00ed\u00fe', 'macho', 'EXECUTABLE'],
  ['\u00cf\u00fa\u00ed\u00fe', 'macho', 'EXECUTABLE'],
  ['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000', 'lnk', 'SHORTCUT'],
  ['\u00ed\u00ab\u00ee\u00db', 'rpm', 'PACKAGE'],
  ['Cr24', 'crx', 'PACKAGE'],
  ['dex\n', 'dex', 'EXECUTABLE'],
  ['\u0000asm', 'wasm', 'EXECUTABLE'],
];

/** A program by its bytes; undefined when it is none. */
export function programIn(bytes: Uint8Array): Program | undefined {
  if (hasAt(bytes, 0, 'MZ') && bytes.length >= 64)
    return { kind: 'pe', program: isInstaller(bytes) ? 'INSTALLER' : 'EXECUTABLE' };
  for (const [mark, kind, program] of MARKS) if (hasAt(bytes, 0, mark)) return { kind, program };
  // Java's classes begin as programs for several processors do, which never are thirty.
  if (u32be(bytes, 0) === 0xcafebabe) return { kind: u32be(bytes, 4) < 30 ? 'macho' : 'class', program: 'EXECUTABLE' };
  if (hasAt(bytes, 0, '!<arch>\n')) return { kind: 'deb', program: 'PACKAGE' };
  if (/^[CFZ]WS[\u0001-\u0032]/.test(String.fromCharCode(...bytes.subarray(0, 4))))
    return { kind: 'swf', program: 'EXECUTABLE' };
  return undefined;
}

function isInstaller(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 400_000);
  return find(head, 'Inno Setup') !== -1 || find(head, 'Nullsoft.NSIS') !== -1;
}

/** Disk images: what opens as a drive hides what is on it from the mail check. */
export function diskImageIn(bytes: Uint8Array): string | undefined {
  if (hasAt(bytes, 32_769, 'CD001') || hasAt(bytes, 34_817, 'CD001')) return 'iso';
  if (hasAt(bytes, 32_769, 'NSR0') || hasAt(bytes, 34_817, 'BEA01')) return 'udf';
  if (hasAt(bytes, bytes.length - 512, 'koly')) return 'dmg';
  if (hasAt(bytes, 0, 'vhdxfile')) return 'vhdx';
  if (hasAt(bytes, 0, 'conectix') || hasAt(bytes, bytes.length - 512, 'conectix')) return 'vhd';
  if (hasAt(bytes, 0, 'KDMV') || hasAt(bytes, 0, 'QFI\u00fb')) return 'disk-image';
  return undefined;
}

/** Endings of scripts. Shortcuts show by what they say. */
const SCRIPT_NAMES: ReadonlySet<string> = new Set(
  'bat cmd ps1 psm1 psd1 vbs vbe js jse mjs wsf wsh sct hta sh bash command py pl rb reg inf scr php applescript lua ahk'.split(
    ' ',
  ),
);

const SCRIPT: Program = { kind: 'script', program: 'SCRIPT' };

/** A script or text shortcut. What the text says counts; where it leaves doubt the name is the second vote. */
export function scriptIn(name: string, text: string): Program | undefined {
  const head = text.slice(0, 20_000).replace(/^\ufeff/, '');
  const start = head.trimStart();
  const extension = /\.([a-z0-9]{1,12})[. ]{0,5}$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^#!\s{0,4}\/\S{1,100}/.test(start)) return SCRIPT;
  if (/^(?:REGEDIT4|Windows Registry Editor Version)\b/.test(start)) return { kind: 'reg', program: 'SCRIPT' };
  if (/^\[InternetShortcut\]/i.test(start) || /^\[Desktop Entry\]/.test(start))
    return { kind: 'url', program: 'SHORTCUT' };
  if (/<hta:application\b/i.test(head)) return { kind: 'hta', program: 'SCRIPT' };
  if (/^(?:@echo (?:off|on)|@rem\b|@?setlocal\b)/i.test(start)) return SCRIPT;
  // `;E` in the first line makes a SYLK sheet one of Excel's old macro language.
  if (/^ID;P\w{0,20}(?:;N)?;E/.test(start) || (/^ID;P/.test(start) && /\b(?:EXEC|CALL|REGISTER)\(/i.test(head)))
    return { kind: 'slk', program: 'SCRIPT' };
  if (SCRIPT_NAMES.has(extension)) {
    return looksLikeCode(head) ? SCRIPT : undefined;
  }
  return isCodeThroughout(start) ? SCRIPT : undefined;
}

const CODE =
  /\b(?:CreateObject|WScript\.|ActiveXObject|Set-ExecutionPolicy|Invoke-(?:Expression|WebRequest)|Get-(?:Item|ChildItem|Process|Content)|Write-(?:Host|Output)|New-Object|param\s?\(|function\s?\w{0,60}\s?\(|def \w{1,60}\(|import \w{1,60}|require\(|console\.log|document\.|MsgBox|Dim \w|Sub \w|echo |print\s?\(|use strict|puts |<\?php|\[Version\]|(?:del|copy|move|start|set|goto|call|rem|if exist) )/i;

function looksLikeCode(head: string): boolean {
  return CODE.test(head) || /[;{}]\s*$/m.test(head);
}

/** Without a telling name only a text that begins as a program does: notes that quote code stay notes. */
function isCodeThroughout(start: string): boolean {
  const first = start.slice(0, 400);
  if (/^(?:Dim \w{1,60}(?:\s?,\s?\w{1,60}){0,9}\s|Option Explicit\b|Set \w{1,60}\s?=\s?CreateObject)/i.test(first))
    return true;
  if (
    /^(?:\$\w{1,60}\s?=\s?(?:New-Object|Get-|Invoke-|\[)|param\s?\(\s?\[|Set-ExecutionPolicy\b|#requires\b)/i.test(
      first,
    )
  )
    return true;
  return /^(?:var|let|const) \w{1,60}\s?=\s?new ActiveXObject/i.test(first);
}
