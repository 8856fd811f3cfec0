/** What would be if, in words and figures. */
import { claveTexto } from '../../ceplan/clave';
import { esND } from '../../ceplan/cifra';
import { efectoDe, type Cambio, type Supuestos } from '../../ceplan/ficha';
import { formatoNumero } from '../../ceplan/formato';
import type { Clave } from '../../ceplan/tipos';
import type { Compromiso, Evaluacion } from '../../ceplan/tiposEvaluacion';
import { FICHA } from '../../textos/ficha';
import type { Idioma } from '../../textos/idioma';
import { PANEL } from '../../textos/panel';
import type { Lectura } from '../estado';
import { avance, cifra, nombreDe } from './ficha';

export interface CambioVisto {
  readonly que: string;
  readonly dicho: string;
  readonly cambia: boolean;
}

export interface EfectoVisto {
  readonly supuestos: readonly { readonly clave: Clave; readonly dicho: string }[];
  readonly cambios: readonly CambioVisto[];
  readonly matriz: readonly string[];
}

/** A number as Peru writes it, `1,234.5`; `null` where it is none. */
export function numeroEscrito(texto: string): number | null {
  const limpio = texto.trim().replace(/^−/, '-');
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(limpio)
    ? Number(limpio.replaceAll(',', ''))
    : null;
}

/** The read policy with the supposed figures, so that the ficha shows them too. */
export interface Supuesto {
  readonly visto: EfectoVisto;
  readonly evaluacion: Evaluacion;
}

/** `null` where nothing is supposed, or nothing can be computed. */
export function supuestoDe(
  { politica, evaluacion: antes }: Lectura,
  supuestos: Supuestos,
  idioma: Idioma,
): Supuesto | null {
  if (!antes || supuestos.size === 0) return null;
  const efecto = efectoDe(politica, antes, supuestos);
  const { parametros } = politica;
  const t = FICHA[idioma].supuesto;
  const { niveles, nivelValoracion } = PANEL[idioma];
  const { compromisos, entran, salen } = efecto;
  const lista = (cuales: readonly Compromiso[]) => cuales.map(nombreDe).join(', ');
  return {
    evaluacion: efecto.evaluacion,
    visto: {
      supuestos: puestos(antes, supuestos, idioma),
      cambios: [
        cambioVisto(t.indice, efecto.indice, (v) => avance(v, parametros), niveles, idioma),
        cambioVisto(
          t.valoracion,
          efecto.valoracion,
          (v) => (esND(v) ? 'ND' : formatoNumero(v, 1)),
          nivelValoracion,
          idioma,
        ),
        {
          que: t.matriz,
          ...deUnoAOtro(
            t.compromisos(compromisos.antes),
            t.compromisos(compromisos.despues),
            idioma,
          ),
        },
      ],
      matriz: [
        ...(entran.length > 0 ? [t.entran(lista(entran))] : []),
        ...(salen.length > 0 ? [t.salen(lista(salen))] : []),
        ...(entran.length + salen.length === 0 ? [t.nadie] : []),
      ],
    },
  };
}

function puestos(
  { indicadores, anio }: Evaluacion,
  supuestos: Supuestos,
  idioma: Idioma,
): EfectoVisto['supuestos'] {
  return indicadores.flatMap((i) => {
    const valor = i.anio === anio ? supuestos.get(claveTexto(i)) : undefined;
    if (valor === undefined) return [];
    const dicho = FICHA[idioma].supuesto.puesto(nombreDe(i), formatoNumero(valor), cifra(i.valor));
    return [{ clave: { tipo: i.tipo, codigo: i.codigo }, dicho }];
  });
}

function cambioVisto<N extends string>(
  que: string,
  { antes, despues }: Cambio<N>,
  comoTexto: (valor: Cambio<N>['antes']['valor']) => string,
  palabras: Readonly<Record<N, string>>,
  idioma: Idioma,
): CambioVisto {
  const dicho = ({ valor, nivel }: Cambio<N>['antes']) =>
    [comoTexto(valor), nivel && palabras[nivel]].filter(Boolean).join(' ');
  return { que, ...deUnoAOtro(dicho(antes), dicho(despues), idioma) };
}

function deUnoAOtro(antes: string, despues: string, idioma: Idioma) {
  const t = FICHA[idioma].supuesto;
  return antes === despues
    ? { dicho: t.igual(antes), cambia: false }
    : { dicho: t.pasa(antes, despues), cambia: true };
}
