import { expect, it } from 'vitest';
import { spokenWords } from '#src/providers/offline/voice/spoken/index.ts';

const said = (text: string): string =>
  spokenWords(text.split(/\s+/))
    .flatMap(({ words }) => words)
    .join(' ');

it.each([
  // Units with powers and slashes
  ['24 mg L⁻¹', 'twenty four milligrams per liter'],
  ['3 W m⁻²', 'three watts per square meter'],
  ['5 m s⁻¹', 'five meters per second'],
  ['10 mV s⁻¹', 'ten millivolts per second'],
  ['6 kg ha⁻¹ yr⁻¹', 'six kilograms per hectare per year'],
  ['2 μmol m⁻² s⁻¹', 'two micromoles per square meter per second'],
  ['4 mmol L⁻¹', 'four millimoles per liter'],
  ['9 kWh/m²', 'nine kilowatt hours per square meter'],
  ['10⁵ CFU/mL', 'ten to the five colony forming units per milliliter'],
  ['300 PFU/mL', 'three hundred plaque forming units per milliliter'],
  ['5 mg/kg', 'five milligrams per kilogram'],
  ['80 cells/mL', 'eighty cells per milliliter'],
  ['12 km²', 'twelve square kilometers'],
  ['25 µg', 'twenty five micrograms'],
  ['7 µm', 'seven micrometers'],
  ['0·72 per year', 'zero point seven two per year'],
  ['12·5%', 'twelve point five percent'],
  // Temperatures and ranges
  ['37 ˚C', 'thirty seven degrees celsius'],
  ['37oC', 'thirty seven degrees celsius'],
  ['20ºC', 'twenty degrees celsius'],
  ['1.5 °C–2.0 °C', 'one point five degrees celsius to two point zero degrees celsius'],
  ['5%–10%', 'five percent to ten percent'],
  ['5–10 mg', 'five to ten milligrams'],
  // Powers
  ['10⁵', 'ten to the five'],
  ['10^4.2', 'ten to the four point two'],
  ['3.2 × 10⁻⁶', 'three point two times ten to the minus six'],
  ['R²', 'r squared'],
  ['χ²', 'chi squared'],
  ['η²', 'eta squared'],
  ['m³', 'm cubed'],
  // Ions and isotopes
  ['Ca²⁺', 'calcium two plus'],
  ['Mg²⁺', 'magnesium two plus'],
  ['Na⁺', 'sodium plus'],
  ['Cl⁻', 'chloride minus'],
  ['NH₄⁺', 'ammonium plus'],
  ['SO₄²⁻', 'sulfate two minus'],
  ['¹⁴C', 'carbon fourteen'],
  ['¹⁸F', 'fluorine eighteen'],
  ['⁹⁹ᵐTc', 'technetium ninety nine m'],
  ['¹³C', 'carbon thirteen'],
  // Compounds
  ['MgO', 'magnesium oxide'],
  ['TiO₂', 'titanium dioxide'],
  ['ZnO', 'zinc oxide'],
  ['SiO₂', 'silicon dioxide'],
  ['Al₂O₃', 'aluminum oxide'],
  ['CaCO₃', 'calcium carbonate'],
  ['NaCl', 'sodium chloride'],
  ['NaOH', 'sodium hydroxide'],
  ['H₂SO₄', 'sulfuric acid'],
  ['H₂O₂', 'hydrogen peroxide'],
  ['CO₂', 'c o two'],
  ['H₂O', 'h two o'],
  // Genes, strains, species, names
  ['TP53', 't p fifty three'],
  ['KRAS', 'kay rass'],
  ['C57BL/6J', 'c fifty seven b l six j'],
  ['ATCC 25922', 'ay t c c two five nine two two'],
  ['E. coli', 'e coli'],
  ['S. aureus', 's aureus'],
  ['CD4⁺', 'c d four positive'],
  ['EL-Moslamy', 'el moslamy'],
  ['J. Smith', 'j smith'],
  ['5′', 'five prime'],
  ['3′', 'three prime'],
  ['t1/2', 't one half'],
])('says %s as %s', (written, spoken) => {
  expect(said(written)).toBe(spoken);
});
