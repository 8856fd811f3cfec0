/** The pane's look, made from the one of the sheets. */
import { createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { TINTA } from '../libro/estilo';

/** Tints and shades of the sheets' header fill, which is the one accent. */
const MARCA: BrandVariants = {
  10: '#03070C',
  20: '#0A1522',
  30: '#0D1C2F',
  40: '#10233B',
  50: '#142A46',
  60: '#183052',
  70: '#1B3558',
  80: TINTA.cabecera.fondo,
  90: '#35547E',
  100: '#4C6D9A',
  110: '#6686B1',
  120: '#82A0C6',
  130: '#A0B8D7',
  140: '#BED0E5',
  150: TINTA.grupo.fondo,
  160: TINTA.subgrupo.fondo,
};

export const TEMA: Theme = {
  ...createLightTheme(MARCA),
  colorNeutralForeground1: TINTA.texto,
  colorNeutralForeground2: TINTA.textoSuave,
};
