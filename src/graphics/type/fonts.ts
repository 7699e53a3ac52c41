/** The two typefaces of the graphics, from the packages that carry them, and what to fall back on. */
import { fileURLToPath } from 'node:url';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

const FACES = {
  serif: import.meta.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  serifItalic: import.meta.resolve(
    '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  ),
  sans: import.meta.resolve('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf'),
  sansBold: import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
};
export type Face = keyof typeof FACES;

/** Families that systems bring for scripts which ours lack; those present are used, in this order. */
const SYSTEM_FAMILIES = [
  'Noto Sans',
  'Noto Sans CJK SC',
  'Noto Sans CJK JP',
  'Noto Sans CJK KR',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Devanagari',
  'Noto Sans Math',
  'Noto Sans Symbols2',
  'PingFang SC',
  'Hiragino Sans',
  'Arial Unicode MS',
  'DejaVu Sans',
];

const families = new Map<Face, string>();

/** Registers the faces once for the process. */
function load(): void {
  for (const [face, url] of Object.entries(FACES) as [Face, string][]) {
    GlobalFonts.registerFromPath(fileURLToPath(url), alias(face));
  }
  const present = SYSTEM_FAMILIES.filter((family) => GlobalFonts.has(family));
  for (const face of Object.keys(FACES) as Face[]) {
    const own = [alias(face), alias(face === 'sans' ? 'serif' : 'sans')];
    families.set(face, [...own, ...present].map((family) => `"${family}"`).join(', '));
  }
}

/** Each face has a name of its own, so that no font matching by weight can pick a neighbour. */
const alias = (face: Face) => `Hidden Hill ${face}`;

/** Sets the font of a drawing context. @param size px @param tracking extra space after each letter, em */
export function setFont(context: SKRSContext2D, face: Face, size: number, tracking: number): void {
  if (families.size === 0) load();
  context.font = `${size}px ${families.get(face)}`;
  context.letterSpacing = `${(tracking * size).toFixed(2)}px`;
}
