import { describe, expect, it } from 'vitest';
import { namesIn } from '#src/papers/people/names.ts';
import { isAddress } from '#src/papers/people/words.ts';

describe('namesIn', () => {
  it.each([
    [
      'Ada Lovelace1, Charles Babbage1,2, & Mary Somerville*',
      ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
    ],
    ['Ada Lovelace¹˒², and Charles Babbage³', ['Ada Lovelace', 'Charles Babbage']],
    ['By Ada Lovelace, MD, PhD, Charles Babbage, M.Sc.', ['Ada Lovelace', 'Charles Babbage']],
    ['Author(s): Anna Berg, Chidi Okoro and Mei Lin', ['Anna Berg', 'Chidi Okoro', 'Mei Lin']],
    [
      'Marco d’Angelo, Sara al-Khatib, Supriyanto, Pieter ’t Hoen',
      ['Marco d’Angelo', 'Sara al-Khatib', 'Supriyanto', 'Pieter ’t Hoen'],
    ],
    ['Juan Pérez y María García', ['Juan Pérez', 'María García']],
    ['Santiago Ramón y Cajal, Camillo Golgi', ['Santiago Ramón y Cajal', 'Camillo Golgi']],
    ['Smith JA, Doe B, and van Beek L', ['Smith JA', 'Doe B', 'van Beek L']],
    ['An Li1,2*, To Nguyen1, and June Lee3', ['An Li', 'To Nguyen', 'June Lee']],
    ['S.Vijayalakshmi, A.K.Chandra', ['S. Vijayalakshmi', 'A.K. Chandra']],
    ['AMINA B. KHAN, JEAN-LUC EL-MOSLAMY', ['Amina B. Khan', 'Jean-Luc El-Moslamy']],
    ['Berg, Anna; Okoro, Chidi', ['Anna Berg', 'Chidi Okoro']],
    ['María Teresa Nevado-Gil2 0000-0002-4924-0908', ['María Teresa Nevado-Gil']],
    ['Anna Berg [1], Chidi Okoro (2), Mei Lin ^3^', ['Anna Berg', 'Chidi Okoro', 'Mei Lin']],
    ['William B. Driggers III, Thomas J. McGreevy, Jr.', ['William B. Driggers III', 'Thomas J. McGreevy']],
    [
      'Ada Lovelace, Graduate Student Member, IEEE, Mary Somerville, Member, and Grace Hopper, Life Fellow, IEEE',
      ['Ada Lovelace', 'Mary Somerville', 'Grace Hopper'],
    ],
    // One odd part costs only itself.
    ['Anna Berg, 1234 and more, Chidi Okoro, Mei Lin', ['Anna Berg', 'Chidi Okoro', 'Mei Lin']],
  ])('reads %j', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  it.each([
    'Department of Lakes, Southtown University',
    'Lake Institute, Southtown, New Zealand',
    'Original Research Article',
    'Independent Researcher',
    'Received 4 January 2021',
    'Neves, A.M., Morais, S.M., Santos, H.S.',
    'We sampled a small lake for two summers',
    'New Zealand',
  ])('finds nobody in %j', (line) => {
    expect(namesIn(line)).toEqual([]);
  });
});

describe('isAddress', () => {
  it.each([
    'Lake Institute',
    'anna@lake.example',
    '5 Shore Road, Southtown',
    'Kyoto, Japan',
    'Hôpital du Lac',
    'Continuous Lake Accelerator Facility',
  ])('knows %j', (line) => {
    expect(isAddress(line)).toBe(true);
  });
  it.each(['Anna Berg, Chidi Okoro', 'Warm summers', 'Anna Berg [0000-0003-4519-1931]'])(
    'does not take %j for one',
    (line) => {
      expect(isAddress(line)).toBe(false);
    },
  );
});
