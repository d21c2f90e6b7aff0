import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';

export const heatedTone: readonly Case[] = [
  ['found', 'shouting', { body: 'THIS IS THE LAST TIME I AM TELLING YOU ABOUT THE GATE AND I MEAN IT!!!' }],
  ['found', 'an insult', { body: 'You are an idiot and a liar, and I have had enough.' }],
  ['clear', 'an abbreviation', { body: 'The SENDCo asks for the EHCP and the IEP by Friday.' }],
  ['clear', 'a heading in capitals', { body: 'YEAR SIX NEWS\n\nThe coach leaves at nine.' }],
  [
    'clear',
    'firm and polite',
    { body: 'I must insist that the gate is closed at nine. Thank you for your understanding.' },
  ],
  ['found', 'a threat', { body: 'You will regret this.' }],
  ['found', 'how dare you', { body: 'How dare you speak to my staff like that.' }],
  ['found', 'fed up', { body: 'I am sick and tired of your excuses.' }],
  ['found', 'four words and a shout', { body: 'I HAVE HAD ENOUGH! This stops today.' }],
  ['clear', 'a quoted outburst', { subject: 'RE: x', body: quoting('I am sorry you feel so.', 'YOU ARE AN IDIOT AND A LIAR AND I HAVE HAD ENOUGH OF YOU') }],
  ['clear', 'reported', { body: 'He shouted "you are an idiot" across the hall.' }],
  ['clear', 'many abbreviations', { body: 'SEND, EHCP, IEP, PPG, FSM, EYFS, KS1 and KS2 data are due to the LA and DFE.' }],
  ['clear', 'a safety notice', { body: 'Please keep the FIRE EXIT clear.' }],
  ['clear', 'about oneself', { body: 'I felt like an idiot when I forgot the keys.' }],
  ['clear', 'clear words', { body: 'I was disappointed by the way this was handled and would like to meet.' }],
  ['clear', 'joy in capitals', { body: 'HAPPY BIRTHDAY TO YOU!!! Well done everybody!' }],
  ['found', 'an order in capitals', { body: 'DO NOT EVER SPEAK TO ME LIKE THAT AGAIN!' }],
  ['clear', 'a heading that shouts', { body: 'IMPORTANT INFORMATION ABOUT WINTER UNIFORM AND COATS\n\nDear families, please read on.' }],
  ['found', 'a long shout inside a paragraph', { body: 'Listen. THIS IS THE VERY LAST TIME THAT SOMEBODY WILL CLEAN UP AFTER THE CLUB. Thank you.' }],
  ['clear', 'a long row of abbreviations', { body: 'We discuss SEND, EHCP, CAMHS, FSM, EYFS, PTA and PPA.' }],
  ['found', 'a line that shouts at somebody', { body: 'Hello.\n\nI WILL NOT REPEAT MYSELF ABOUT HOMEWORK EVER AGAIN\n\nTom' }],
  ['found', 'four words and a cry', { body: 'STOP DOING THAT NOW PLEASE!' }],
  ['clear', 'three words and a cry', { body: 'We won! GOOD WORK TEAM! See you.' }],
];
