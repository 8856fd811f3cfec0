/** The pane's look, made from the one of the sheets; light or dark as Office is. */
import { useSyncExternalStore } from 'react';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { SEMAFORO, SEMAFORO_OSCURO, TINTA, contraste } from '../libro/estilo';
import type { NivelVisible, ParColor } from '../libro/estilo';
import type { Severidad } from '../ceplan/tipos';

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

/** What has a colour of its own, by the names of its variables: `--bajoFondo`, `--bajoTexto`. */
export type Tono = NivelVisible | Severidad;
type Pares = Readonly<Record<Tono, ParColor>>;

export const CLARO: Pares = {
  ...SEMAFORO,
  error: TINTA.error,
  advertencia: TINTA.advertencia,
  aviso: TINTA.aviso,
};
export const OSCURO: Pares = {
  ...SEMAFORO_OSCURO,
  error: SEMAFORO_OSCURO.bajo,
  advertencia: SEMAFORO_OSCURO.intermedio,
  aviso: { fondo: '#12304F', texto: '#CFE3FA' },
};

const variables = (pares: Pares, barra: (tono: NivelVisible) => string) =>
  Object.fromEntries([
    ...Object.entries(pares).flatMap(([tono, { fondo, texto }]) => [
      [`${tono}Fondo`, fondo],
      [`${tono}Texto`, texto],
    ]),
    ...(['alto', 'intermedio', 'bajo', 'nd'] as const).map((n) => [`${n}Barra`, barra(n)]),
  ]) as Readonly<Record<string, string>>;

export const TEMA: Theme = {
  ...createLightTheme(MARCA),
  colorNeutralForeground1: TINTA.texto,
  colorNeutralForeground2: TINTA.textoSuave,
  ...variables(CLARO, (nivel) => SEMAFORO[nivel].grafico.fondo),
};

export const TEMA_OSCURO: Theme = {
  ...createDarkTheme(MARCA),
  colorBrandForeground1: MARCA[130],
  colorBrandForeground2: MARCA[140],
  colorBrandForegroundLink: MARCA[130],
  colorBrandForegroundLinkHover: MARCA[140],
  ...variables(OSCURO, (nivel) => SEMAFORO_OSCURO[nivel].texto),
};

const PREFIERE = '(prefers-color-scheme: dark)';

/** Ground of Office's windows; asking throws where Office does not know it. */
function fondoDeOffice(): string | null {
  try {
    return Office.context.officeTheme.bodyBackgroundColor;
  } catch {
    return null;
  }
}

/** As Office is where it tells, else as the system. */
function esOscuro(): boolean {
  const color = fondoDeOffice();
  return color && /^#[0-9a-f]{6}$/i.test(color)
    ? contraste(color, '#FFFFFF') > contraste(color, '#000000')
    : matchMedia(PREFIERE).matches;
}

function alCambiarTema(avisa: () => void): () => void {
  const medio = matchMedia(PREFIERE);
  medio.addEventListener('change', avisa);
  return () => medio.removeEventListener('change', avisa);
}

export const useTema = (): Theme =>
  useSyncExternalStore(alCambiarTema, esOscuro) ? TEMA_OSCURO : TEMA;
