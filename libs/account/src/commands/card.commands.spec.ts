import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-01');
const authorized = active.on('2024-01-15', 'authorize-card', { authorization: 'K', card: 'tok-1' });

describe('authorize-card (§4.4)', () => {
  const authorize = 'authorize-card';
  const kept = (card: string) => [
    happened('2024-01-15', 'CardAuthorized', { authorization: 'card-1', card, debitsFrom: '2024-01-15' }),
  ];
  const isNumber = refused('card-number-refused', '§4.4');
  const taken = refused('authorization-id-taken', '§4.4');

  decisions([
    [active, '2024-01-15', authorize, { card: 'tok-1234' }, kept('tok-1234'), 'the last four digits tell nothing'],
    [active, '2024-01-15', authorize, { card: '12345678901' }, kept('12345678901'), 'no card has 11 digits'],
    [active, '2024-01-15', authorize, { card: '123456789012' }, isNumber, 'of 12 digits there are cards'],
    [active, '2024-01-15', authorize, { card: '4111111111111111' }, isNumber, '16 digits in a row'],
    [active, '2024-01-15', authorize, { card: '4111-1111-1111-1111' }, isNumber, 'or in groups'],
    [
      authorized,
      '2024-01-16',
      authorize,
      { authorization: 'K', card: 'tok-1' },
      taken,
      'the same card on another day is another authorisation',
    ],
    [
      authorized,
      '2024-01-15',
      authorize,
      { authorization: 'K', card: 'tok-2' },
      taken,
      'and so is another card on the same day',
    ],
  ]);
});

describe('cancel-card-authorization (§4.4)', () => {
  const command = 'cancel-card-authorization';
  const body = { authorization: 'K', writing: 'a letter' };
  const cancelled = authorized.on('2024-01-20', command, body);
  const event = (on: string) => [happened(on, 'CardAuthorizationCancelled', body)];

  decisions([
    [authorized, '2024-01-15', command, body, event('2024-01-15'), 'on the very day it was given'],
    [cancelled, '2024-01-20', command, body, nothing, 'cancelled on that day already'],
    [cancelled, '2024-01-19', command, body, event('2024-01-19'), 'it was cancelled earlier than was thought'],
  ]);
});
