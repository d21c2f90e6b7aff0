import type { Case } from '../case';
import { CLASS_LIST, NHS } from '../matter';

export const outsideEea: readonly Case[] = [
  ['found', 'a pupil’s number to a firm in Brazil', { to: 'school@trips.com.br', body: NHS }],
  ['found', 'to India in Bcc', { bcc: ['data@export.in'], body: NHS }],
  ['clear', 'no personal data to Brazil', { to: 'school@trips.com.br' }],
  ['clear', 'a pupil’s number to France', { to: 'ecole@lycee.fr', body: NHS }],
  ['clear', 'a country nobody can tell', { to: 'app@learning.io', body: NHS }],
  ['clear', 'a country the school allows', { to: 'x@trips.com.br', body: NHS, parameters: { allowedRegions: ['BR'] } }],
  ['found', 'a locked file with personal data in the subject line to China', { to: 'a@b.cn', subject: 'Mia Kaya NHS 999 000 0018' }],
  ['found', 'to Canada, whose protection is partial', { to: 'x@school.ca', body: NHS }],
  ['found', 'to the United States by its ending', { to: 'x@district.us', body: NHS }],
  ['found', 'to Japan', { to: 'x@school.co.jp', body: NHS }],
  ['found', 'a health statement to Australia', { to: 'x@school.edu.au', body: 'Mia Kaya has epilepsy and takes medication at noon.' }],
  ['found', 'a firm the policy’s table places in India', { to: 'x@offshore.example', body: NHS, parameters: { countries: ['offshore.example=IN'] } }],
  ['found', 'a data file to Türkiye', { to: 'x@okul.com.tr', files: [['year4.csv', CLASS_LIST]] }],
  ['found', 'below a domain of the policy’s table', { to: 'x@mail.offshore.example', body: NHS, parameters: { countries: ['offshore.example=US'] } }],
  ['clear', 'to New Zealand', { to: 'x@school.nz', body: NHS }],
  ['clear', 'to Switzerland', { to: 'x@schule.ch', body: NHS }],
  ['clear', 'to Jersey', { to: 'x@school.je', body: NHS }],
  ['clear', 'to Norway', { to: 'x@skole.no', body: NHS }],
  ['clear', 'to an .eu address', { to: 'x@erasmus.eu', body: NHS }],
  ['clear', 'endings sold to anybody', { to: ['a@app.co', 'b@app.me', 'c@app.tv', 'd@app.ai', 'e@app.gg'], body: NHS }],
  ['clear', 'a .com address', { to: 'x@learning.com', body: NHS }],
  ['clear', 'a German firm the table places in Ireland', { to: 'x@firma.de', body: NHS, parameters: { countries: ['firma.de=IE'] } }],
  ['clear', 'a bare name of a pupil to Brazil', { to: 'x@trips.com.br', body: 'Mia Kaya won the race.' }],
  ['clear', 'to Ukraine, allowed by name', { to: 'x@shkola.ua', body: NHS, parameters: { allowedRegions: ['EEA', 'UK', 'UA'] } }],
];
