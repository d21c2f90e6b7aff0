import type { ProgramKind } from '../../message/attachment';
import { find, hasAt, u16, u32, u32be } from './bytes';

/** A program by its bytes; undefined when it is none. */
export function programIn(bytes: Uint8Array): { readonly kind: string; readonly program: ProgramKind } | undefined {
  if (hasAt(bytes, 0, 'MZ') && bytes.length >= 64)
    return { kind: 'pe', program: isInstaller(bytes) ? 'INSTALLER' : 'EXECUTABLE' };
  if (hasAt(bytes, 0, '\u007fELF')) return { kind: 'elf', program: 'EXECUTABLE' };
  const magic = u32be(bytes, 0);
  if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(magic)) return { kind: 'macho', program: 'EXECUTABLE' };
  if (magic === 0xcafebabe) {
    return u32be(bytes, 4) < 30 ? { kind: 'macho', program: 'EXECUTABLE' } : { kind: 'class', program: 'EXECUTABLE' };
  }
  if (hasAt(bytes, 0, 'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000')) return { kind: 'lnk', program: 'SHORTCUT' };
  if (hasAt(bytes, 0, '\u00ed\u00ab\u00ee\u00db')) return { kind: 'rpm', program: 'PACKAGE' };
  if (hasAt(bytes, 0, '!<arch>\n')) {
    return find(bytes, 'debian-binary', 0, 100) !== -1
      ? { kind: 'deb', program: 'PACKAGE' }
      : { kind: 'ar', program: 'PACKAGE' };
  }
  if (hasAt(bytes, 0, 'Cr24')) return { kind: 'crx', program: 'PACKAGE' };
  if (hasAt(bytes, 0, 'dex\n')) return { kind: 'dex', program: 'EXECUTABLE' };
  if (hasAt(bytes, 0, '\u0000asm')) return { kind: 'wasm', program: 'EXECUTABLE' };
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

/** A script or text shortcut. What the text says counts; where it leaves doubt the name is the second vote. */
export function scriptIn(
  name: string,
  text: string,
): { readonly kind: string; readonly program: ProgramKind } | undefined {
  const head = text.slice(0, 20_000).replace(/^\ufeff/, '');
  const start = head.trimStart();
  const extension = /\.([a-z0-9]{1,12})[. ]{0,5}$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^#!\s{0,4}\/\S{1,100}/.test(start)) return { kind: 'script', program: 'SCRIPT' };
  if (/^(?:REGEDIT4|Windows Registry Editor Version)\b/.test(start)) return { kind: 'reg', program: 'SCRIPT' };
  if (/^\[InternetShortcut\]/i.test(start) || /^\[Desktop Entry\]/.test(start))
    return { kind: 'url', program: 'SHORTCUT' };
  if (/<hta:application\b/i.test(head)) return { kind: 'hta', program: 'SCRIPT' };
  if (/^(?:@echo (?:off|on)|@rem\b|@?setlocal\b)/i.test(start)) return { kind: 'script', program: 'SCRIPT' };
  // `;E` in the first line makes a SYLK sheet one of Excel's old macro language.
  if (/^ID;P\w{0,20}(?:;N)?;E/.test(start) || (/^ID;P/.test(start) && /\b(?:EXEC|CALL|REGISTER)\(/i.test(head)))
    return { kind: 'slk', program: 'SCRIPT' };
  if (SCRIPT_NAMES.has(extension)) {
    return looksLikeCode(head) ? { kind: 'script', program: 'SCRIPT' } : undefined;
  }
  return isCodeThroughout(start) ? { kind: 'script', program: 'SCRIPT' } : undefined;
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

export function isBatteryOfZeros(bytes: Uint8Array): boolean {
  return (
    bytes.length > 64 &&
    u32(bytes, 0) === 0 &&
    u16(bytes, bytes.length - 2) === 0 &&
    bytes.subarray(0, 4096).every((byte) => byte === 0)
  );
}
