import type { Case } from '../case';
import { COLLEAGUE, FIRM } from '../matter';

export const privateBusiness: readonly Case[] = [
  [
    'found',
    'a car for sale',
    { body: 'For sale: my Ford Fiesta, 2015, one owner, £3,500 or nearest offer. Call me after school.' },
  ],
  [
    'found',
    'a business of one’s own',
    { body: 'My wife sells candles: order from her online shop and get 10 % off, great prices!' },
  ],
  ['clear', 'the school’s cake sale', { body: 'The cake sale is on Friday after school, 50p a slice, for the PTA.' }],
  ['clear', 'tickets for the school play', { body: 'Tickets for the school play are on sale at the office for £2.' }],
  ['clear', 'ordering for the school', { body: 'We would like to buy thirty reading books at £4.99 each.' }],
  ['found', 'a flat', { to: COLLEAGUE, body: 'Two-bed flat to rent from June, £750 a month. Message me if interested.' }],
  ['found', 'tuition for money', { body: 'I offer private tuition in maths, £30 per hour. Call me.' }],
  ['found', 'Avon', { to: COLLEAGUE, body: 'The new Avon catalogue is in the staff room, order from me by Friday.' }],
  ['clear', 'the uniform stall', { body: 'Second-hand uniform is for sale on Friday, £2 each, for the Friends of the school.' }],
  ['clear', 'the book fair', { body: 'The book fair has books for sale from £3.' }],
  ['clear', 'a quotation', { to: FIRM, body: 'Please send a quotation for two coaches; last year the price was £450.' }],
  ['clear', 'a lettings enquiry', { to: FIRM, body: 'Our hall is to let on Saturdays, lettings cost £20 per hour.' }],
  ['clear', 'sponsored for charity', { to: COLLEAGUE, body: 'I am running for a charity, sponsor me: £5 would help.' }],
  ['clear', 'a plain price', { body: 'The trip costs £12 per child.' }],
  ['found', 'tickets going for a price', { body: 'Hi all, I have two concert seats going for £40 each, let me know if interested.' }],
  ['found', 'a business of the family', { body: 'My husband has started a window cleaning business: £15 a house, call me to book.' }],
  ['found', 'kittens', { body: 'Does anyone want a kitten? £50 each, text me.' }],
  ['clear', 'tickets of the school play', { body: 'Seats for the school play are going for £4 each at the office.' }],
  ['found', 'a house by the sea', { to: COLLEAGUE, body: 'We rent out our caravan near Borth, £300 a week, message me for dates.' }],
  ['clear', 'the hall is let', { to: FIRM, body: 'We let our hall on Sundays for £25 an hour, see the lettings page.' }],
];
