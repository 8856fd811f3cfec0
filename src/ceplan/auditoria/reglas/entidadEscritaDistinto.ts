/**
 * One entity written in two ways, within the fichas or between them and the other sheets: its
 * indicators fall into two groups, and what it sends is not found under its name.
 */
import { deForma } from '../../reparacion';
import type { Lugar } from '../../tipos';
import { enFicha, enReporte } from '../auditado';
import { parecidos } from '../nombres';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

interface Escrita {
  readonly texto: string;
  readonly llana: string;
  /** Its initials, where it gives them beside its name; else empty. */
  readonly sigla: string;
}

interface Forma extends Escrita {
  readonly lugares: Lugar[];
}

export const entidadEscritaDistinto = regla({
  id: 'entidadEscritaDistinto',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar({ indicadores, politica }) {
    const formas = new Map<string, Forma>();
    const anota = (texto: string, lugar: Lugar): void => {
      // A dash is how people leave a cell blank.
      if (llano(texto) === '') return;
      const forma = formas.get(texto) ?? { ...escrita(texto), lugares: [] };
      forma.lugares.push(lugar);
      formas.set(texto, forma);
    };
    for (const { versiones } of indicadores) {
      for (const ficha of versiones) {
        anota(ficha.responsable, enFicha(ficha, 'responsable'));
        anota(ficha.informante, enFicha(ficha, 'informante'));
      }
    }
    // Who signs may be a person: only what is like an entity of the fichas is one.
    const entidades = [...formas.values()];
    const esEntidad = (texto: string): boolean => {
      const dicha = escrita(texto);
      return entidades.some((forma) => mismaEntidad(forma, dicha));
    };
    for (const { reportes } of indicadores) {
      for (const reporte of reportes) {
        const { reportadoPor } = reporte;
        if (formas.has(reportadoPor) || esEntidad(reportadoPor)) {
          anota(reportadoPor, enReporte(reporte, 'reportadoPor'));
        }
      }
    }
    for (const campo of ['conductor', 'entidadResponsable'] as const) {
      // Its full name with its initials is how a policy names who leads it.
      if (siglaDe(politica[campo]) !== '') continue;
      if (formas.has(politica[campo]) || !esEntidad(politica[campo])) continue;
      anota(politica[campo], { tabla: 'politica', fila: 0, campo });
    }
    // The usual writing first: what is like it, and rarer, is the slip; of two, the accented one.
    const orden = [...formas.values()].sort(
      (a, b) => b.lugares.length - a.lugares.length || acentos(b.texto) - acentos(a.texto),
    );
    const conocidas = new Map<string, Forma>();
    const hallados: Hallado[] = [];
    for (const forma of orden) {
      const igual =
        conocidas.get(forma.llana) ??
        [...conocidas.values()].find((otra) => mismaEntidad(otra, forma));
      if (!igual) {
        conocidas.set(forma.llana, forma);
        continue;
      }
      hallados.push({
        lugar: forma.lugares[0]!,
        marca: forma.texto,
        encontrado: forma.texto,
        esperado: igual.texto,
        datos: {
          veces: forma.lugares.length,
        },
        ...(forma.llana === igual.llana
          ? { reparacion: deForma(igual.texto, ...forma.lugares) }
          : {}),
      });
    }
    return hallados;
  },
});

const escrita = (texto: string): Escrita => ({ texto, llana: llano(texto), sigla: siglaDe(texto) });

const acentos = (texto: string): number => texto.match(/[áéíóúñ]/gi)?.length ?? 0;

/** "Ministerio de Salud (MINSA)", "MINSA - Ministerio de Salud" → "minsa". */
function siglaDe(texto: string): string {
  const sigla = /\(([A-ZÁÉÍÓÚÑ]{3,})\)|^([A-ZÁÉÍÓÚÑ]{3,})\s+[-–—]\s/.exec(texto);
  return llano(sigla?.[1] ?? sigla?.[2] ?? '');
}

/** The same but for capitals, accents and marks; a letter apart; or its initials and its name. */
function mismaEntidad(a: Escrita, b: Escrita): boolean {
  if (a.llana === '' || b.llana === '') return false;
  return parecidos(a.llana, b.llana) || a.sigla === b.llana || b.sigla === a.llana;
}
