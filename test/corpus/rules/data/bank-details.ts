import { lockedOffice } from '../../../attachments/sample-files';
import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, FIRM } from '../matter';

export const bankDetails: readonly Case[] = [
  ['found', 'sort code and account', { body: 'Please pay to sort code 20-29-59, account 63748472.' }],
  ['found', 'an IBAN', { body: 'IBAN GB82 WEST 1234 5698 7654 32' }],
  ['found', 'a card number', { body: 'The card is 4111 1111 1111 1111.' }],
  ['clear', 'an invoice number', { body: 'Invoice 20295963748472 is paid.' }],
  ['clear', 'six digits like a date', { body: 'On 12-05-26 we have 12345678 reasons to smile.' }],
  ['clear', 'a number that is no card', { body: 'Reference 4111 1111 1111 1112' }],
  ['found', 'labelled, written without hyphens', { body: 'Sort code: 202959 Account number: 63748472' }],
  ['found', 'in a file', { files: [['pay.csv', 'Name,Sort code,Account\nAnn Bell,20-29-59,63748472\n']] }],
  ['found', 'a card in the quoted part to a new reader', { to: FIRM, subject: 'FW: x', body: quoting('Please use this.', 'Card 4111 1111 1111 1111') }],
  ['found', 'to a colleague too', { to: COLLEAGUE, body: 'Sort code 20-29-59, account 63748472.' }],
  ['found', 'the school’s own account, where none is exempt', { body: 'Pay to sort code 20-29-59, account 63748472.', organisation: { ownAccounts: ['20-29-59 63748472'] }, parameters: { ownAccounts: [] } }],
  ['clear', 'the school’s own account', { body: 'Pay to sort code 20-29-59, account 63748472.', organisation: { ownAccounts: ['20-29-59 63748472'] } }],
  ['clear', 'an ISBN', { body: 'ISBN 978-0-14-036336-0, please order thirty.' }],
  ['clear', 'a job number and a room', { body: 'Job 20-29-59 in room 12; ring 01632 960200.' }],
  ['clear', 'a purchase order of sixteen digits', { body: 'PO 4111111111111112 was sent.' }],
  ['clear', 'bank details promised for the phone', { body: 'I will give you our sort code and account number by telephone.' }],
  ['clear', 'a date and an order', { body: 'On 20-11-26 we got order 63748470.' }],
  ['clear', 'a locked file', { files: [['pay.xlsx', lockedOffice()]] }],
  ['found', 'quoted, answered to the firm that wrote it, is a note', { to: FIRM, subject: 'RE: x', body: quoting('Thank you.', 'Pay to sort code 20-29-59, account 63748472', `Castle <${FIRM}>`) }, { action: 'note', part: 'quoted' }],
  ['found', 'quoted, to a colleague', { to: COLLEAGUE, subject: 'FW: x', body: quoting('See below.', 'Pay to sort code 20-29-59, account 63748472', `Castle <${FIRM}>`) }, { action: 'warn' }],
  ['found', 'quoted, to somebody new beside a colleague', { to: [COLLEAGUE, 'new@other.example'], subject: 'FW: x', body: quoting('See below.', 'Pay to sort code 20-29-59, account 63748472', `Castle <${FIRM}>`) }, { action: 'warn' }],
  ['found', 'one’s own words in an answer', { to: FIRM, subject: 'RE: x', body: quoting('Ours is sort code 20-29-59, account 63748472.', 'Where do we pay?', `Castle <${FIRM}>`) }, { action: 'warn', count: 1 }],
  ['clear', 'an account that the policy names', { body: 'Pay to sort code 20-29-59, account 63748472.', parameters: { ownAccounts: ['20-29-59 63748472'] } }],
  ['clear', 'an account of eight digits that the policy names', { body: 'Account number 63748472, sort code 20-29-59.', parameters: { ownAccounts: ['63748472', '20-29-59 63748472'] } }],
  ['found', 'two accounts are counted as two', { body: 'Sort code 20-29-59, account 63748472.\nIBAN GB82 WEST 1234 5698 7654 32' }, { count: 2 }],
  ['clear', 'a telephone number and a birth date', { body: 'Mia Kaya, born 12/05/2016, ring 01632 960200.' }],
  ['found', 'an account of a list beside the school’s own', { body: 'Sort code 20-29-59, account 63748472.', organisation: { ownAccounts: ['10-20-30 11112222'] } }],
  ['clear', 'a page and a price', { body: 'See page 20-29 and pay £63.74 at the office by Friday.' }],
];
