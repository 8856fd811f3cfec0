/** Counts that someone declared, beside the recomputed ones, and which indicators explain it. */
import { nivel } from '../../ceplan/nivel';
import type { Conteo, Conteos } from '../../ceplan/tiposEvaluacion';
import { claveAnio } from '../../ceplan/clave';
import type { Tipo } from '../../ceplan/tipos';
import { resumen as T } from '../../textos/documentos';
import { mayuscula, palabra } from '../formulas';
import type { HojaResumen } from './hoja';

const ALCANCE: Readonly<Record<keyof Conteos, string>> = {
  objetivos: 'OP',
  indicadoresOP: 'Indicadores de OP',
  indicadoresServicios: 'Indicadores de servicios',
  total: 'Total',
};
const NIVELES = ['bajo', 'intermedio', 'alto'] as const;

export interface ConteoDeclarado {
  /** `8 / 3 / 33 (Sección 2…)`, a line for each place that declares it. */
  readonly texto: string;
  readonly coincide: boolean;
}

export function conteoDeclarado(
  { m, anio }: HojaResumen,
  cual: keyof Conteos,
  propio: Conteo,
): ConteoDeclarado | null {
  const lugares = new Map<string, Map<string, string>>();
  let coincide = true;
  for (const d of m.politica.declarados) {
    if (d.anio !== anio || d.alcance !== ALCANCE[cual]) continue;
    const cada = NIVELES.find((n) => d.medida === `Conteo ${n}`);
    if (!cada) continue;
    const lugar = lugares.get(d.donde) ?? new Map<string, string>();
    lugares.set(d.donde, lugar.set(cada, d.texto));
    if (d.valor !== propio[cada]) coincide = false;
  }
  if (lugares.size === 0) return null;
  const texto = [...lugares].map(([donde, cifras]) => {
    const [bajo, intermedio, alto] = NIVELES.map((n) => cifras.get(n) ?? '–');
    return T.niveles.declarado(bajo!, intermedio!, alto!, donde);
  });
  return { texto: texto.join('\n'), coincide };
}

/** Indicators whose declared AT1 has another level than the recomputed one. */
export function diferencias(hoja: HojaResumen): string[] {
  const { m, anio } = hoja;
  const vistas = new Set<string>();
  return m.politica.declarados.flatMap((d) => {
    if (d.anio !== anio || d.alcance !== 'Indicador' || d.medida !== 'AT1') return [];
    if (typeof d.valor !== 'number') return [];
    const clave = { tipo: d.tipo as Tipo, codigo: d.codigo };
    const id = claveAnio(clave, anio);
    const propio = m.evaluacion.porClave.get(id);
    const declarado = nivel(d.valor, m.politica.parametros);
    if (!propio || propio.nivelTipo1 === declarado || vistas.has(id)) return [];
    vistas.add(id);
    return [
      T.niveles.diferencia(
        mayuscula(hoja.nombreCorto(clave)),
        d.texto,
        palabra(declarado).toLowerCase(),
        hoja.texto(propio.avanceTipo1),
        palabra(propio.nivelTipo1).toLowerCase(),
      ),
    ];
  });
}
