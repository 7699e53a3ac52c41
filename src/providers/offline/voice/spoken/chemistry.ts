/** Elements, ions, isotopes and compounds as people say them. */
import { cardinal } from './numbers.ts';

const ELEMENTS: Readonly<Record<string, string>> = {
  H: 'hydrogen',
  C: 'carbon',
  N: 'nitrogen',
  O: 'oxygen',
  F: 'fluorine',
  Na: 'sodium',
  Mg: 'magnesium',
  Al: 'aluminum',
  Si: 'silicon',
  P: 'phosphorus',
  S: 'sulfur',
  Cl: 'chloride',
  K: 'potassium',
  Ca: 'calcium',
  Cr: 'chromium',
  Mn: 'manganese',
  Fe: 'iron',
  Co: 'cobalt',
  Ni: 'nickel',
  Cu: 'copper',
  Zn: 'zinc',
  Ga: 'gallium',
  Br: 'bromide',
  Sr: 'strontium',
  Tc: 'technetium',
  Ag: 'silver',
  Cd: 'cadmium',
  I: 'iodine',
  Cs: 'cesium',
  Ba: 'barium',
  Lu: 'lutetium',
  Hg: 'mercury',
  Pb: 'lead',
  Ra: 'radium',
  Th: 'thorium',
  U: 'uranium',
  Pu: 'plutonium',
  NO3: 'nitrate',
  NO2: 'nitrite',
  NH4: 'ammonium',
  SO4: 'sulfate',
  PO4: 'phosphate',
  CO3: 'carbonate',
  HCO3: 'bicarbonate',
  OH: 'hydroxide',
};

/** Compounds that nobody spells. `CO2` and `H2O` are spelt, as everybody does. */
const COMPOUNDS: Readonly<Record<string, string>> = {
  MgO: 'magnesium oxide',
  ZnO: 'zinc oxide',
  CuO: 'copper oxide',
  CaO: 'calcium oxide',
  TiO2: 'titanium dioxide',
  SiO2: 'silicon dioxide',
  MnO2: 'manganese dioxide',
  CeO2: 'cerium dioxide',
  ZrO2: 'zirconium dioxide',
  SO2: 'sulfur dioxide',
  NO2: 'nitrogen dioxide',
  N2O: 'nitrous oxide',
  Al2O3: 'aluminum oxide',
  Fe2O3: 'iron oxide',
  Fe3O4: 'iron oxide',
  NaCl: 'sodium chloride',
  KCl: 'potassium chloride',
  MgCl2: 'magnesium chloride',
  CaCl2: 'calcium chloride',
  AgNO3: 'silver nitrate',
  KNO3: 'potassium nitrate',
  NaNO3: 'sodium nitrate',
  CaCO3: 'calcium carbonate',
  NaHCO3: 'sodium bicarbonate',
  NaOH: 'sodium hydroxide',
  KOH: 'potassium hydroxide',
  MgSO4: 'magnesium sulfate',
  CuSO4: 'copper sulfate',
  H2SO4: 'sulfuric acid',
  HNO3: 'nitric acid',
  HCl: 'hydrochloric acid',
  H2O2: 'hydrogen peroxide',
  NH3: 'ammonia',
  CH4: 'methane',
};

const ION = /^([A-Z][A-Za-z]{0,3}\d?)\^(\d?)([+-])$/;
const ISOTOPE = /^\^(\d{1,3})(m?)([A-Z][a-z]?)$/;

/** A word that is a compound, ion or isotope, with raised figures written as `^2`; null for all others. */
export function sayChemistry(core: string): string[] | null {
  const compound = Object.hasOwn(COMPOUNDS, core) ? COMPOUNDS[core] : undefined;
  if (compound) return compound.split(' ');
  const [, ion = '', charge = '', sign] = ION.exec(core) ?? [];
  if (sign && Object.hasOwn(ELEMENTS, ion)) {
    const count = charge === '' ? [] : cardinal(charge);
    return [...(ELEMENTS[ion] ?? '').split(' '), ...count, sign === '+' ? 'plus' : 'minus'];
  }
  const [, mass = '', excited, element = ''] = ISOTOPE.exec(core) ?? [];
  if (mass === '' || !Object.hasOwn(ELEMENTS, element)) return null;
  return [ELEMENTS[element] ?? '', ...cardinal(mass), ...(excited ? ['m'] : [])];
}
