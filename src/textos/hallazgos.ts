/** Findings in words: what was found, why it matters, how to repair it. */
import type { Hallazgo } from '../ceplan/tipos';
import type { IdRegla } from '../ceplan/auditoria';
import { disposicion, type IdDisposicion } from './disposicion';
import { firmado, type IdFirmado } from './firmado';
import { enIngles } from './hallazgos.en';
import { enEspanol } from './hallazgos.es';
import type { Idioma, Textos } from './idioma';
import { esDeLectura, lectura } from './lectura';
import { motivosLectura } from './motivosLectura';
import { nombreDeClave } from './parametros';
import { nombreDeParametroDeRegla } from './parametrosDeReglas';
import type { TextoRegla } from './textoRegla';

export interface TextoHallazgo {
  readonly titulo: string;
  readonly mensaje: string;
  readonly porQue: string;
  readonly reparar: string;
}

export const HALLAZGOS: Textos<Readonly<Record<IdRegla | IdDisposicion | IdFirmado, TextoRegla>>> =
  {
    es: { ...enEspanol, ...disposicion.es, ...firmado.es },
    en: { ...enIngles, ...disposicion.en, ...firmado.en },
  };

/** A key of tblPolitica as people call it, those of rules among them; itself where it is none of ours. */
export function nombreDeAjuste(clave: string, idioma: Idioma): string {
  const [, regla = '', parametro] = /^regla\.([^.]+)(?:\.(.+))?$/.exec(clave) ?? [];
  const suya = (HALLAZGOS[idioma] as Readonly<Partial<Record<string, TextoRegla>>>)[regla];
  if (!suya) return nombreDeClave(clave, idioma);
  const umbral = parametro && nombreDeParametroDeRegla(`${regla}.${parametro}`, idioma);
  return umbral ? `${suya.titulo}: ${umbral}` : suya.titulo;
}

/** Keys of the file as the sheet Política calls them. */
function conNombres(h: Hallazgo, idioma: Idioma): Hallazgo {
  const { clave, claves } = h.datos ?? {};
  const nombre = (una: string) => nombreDeAjuste(una, 'es');
  const citada = (una: string) => (idioma === 'es' ? `«${nombre(una)}»` : `“${nombre(una)}”`);
  const datos = {
    ...h.datos,
    ...(clave ? { clave: nombre(String(clave)) } : {}),
    ...(claves ? { claves: String(claves).split(', ').map(citada).join(', ') } : {}),
  };
  return { ...h, datos };
}

/** `null` for a rule without words. */
export function textoHallazgo(h: Hallazgo, idioma: Idioma): TextoHallazgo | null {
  if (esDeLectura(h.regla)) {
    const { mensaje, accion } = lectura[idioma][h.regla](conNombres(h, idioma));
    return { ...motivosLectura[idioma][h.regla], mensaje, reparar: accion };
  }
  const propios: Readonly<Partial<Record<string, TextoRegla>>> = HALLAZGOS[idioma];
  const texto = propios[h.regla];
  if (!texto) return null;
  const { titulo, mensaje, porQue, reparar } = texto;
  return {
    titulo,
    mensaje: mensaje(h),
    porQue,
    reparar: typeof reparar === 'string' ? reparar : reparar(h),
  };
}
