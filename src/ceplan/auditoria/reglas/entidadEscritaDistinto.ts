/**
 * One entity, or one unit of an entity, written in two ways, within the fichas or between them and
 * the other sheets: its indicators fall into two groups, and what it sends is not found under its
 * name.
 */
import type { Lugar } from '../../tipos';
import type { Contexto } from '../auditado';
import { enFicha, enReporte } from '../auditado';
import { daSigla, escrita, mismaEntidad, siglaDe } from '../entidades';
import type { Escrita } from '../entidades';
import { llano } from '../../llano';
import { deForma } from '../../reparacion';
import { regla } from '../regla';
import type { Hallado } from '../regla';

interface Forma extends Escrita {
  readonly lugares: Lugar[];
}

type Formas = Map<string, Forma>;

/** In a group of more writings than these, only those that are the same letters are compared. */
const COMPARADAS = 500;

export const entidadEscritaDistinto = regla({
  id: 'entidadEscritaDistinto',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar: (contexto) => [
    ...distintas(entidades(contexto), {}),
    ...unidades(contexto).flatMap(([entidad, formas]) =>
      distintas(formas, { entidad, severidad: 'aviso' }),
    ),
  ],
});

function anota(formas: Formas, texto: string, lugar: Lugar): void {
  // A dash is how people leave a cell blank.
  if (llano(texto) === '') return;
  const forma = formas.get(texto) ?? { ...escrita(texto), lugares: [] };
  forma.lugares.push(lugar);
  formas.set(texto, forma);
}

function entidades({ indicadores, politica }: Contexto): Formas {
  const formas: Formas = new Map();
  for (const { versiones } of indicadores) {
    for (const ficha of versiones) {
      anota(formas, ficha.responsable, enFicha(ficha, 'responsable'));
      anota(formas, ficha.informante, enFicha(ficha, 'informante'));
    }
  }
  // Who signs may be a person: only what is like an entity of the fichas is one.
  const propias = [...formas.values()];
  const esEntidad = (texto: string): boolean => {
    const dicha = escrita(texto);
    return propias.some(
      (forma) => mismaEntidad(forma, dicha) || daSigla(forma, dicha) || daSigla(dicha, forma),
    );
  };
  const conocidas = new Map<string, boolean>();
  const vale = (texto: string): boolean => {
    const dicho = conocidas.get(texto) ?? (formas.has(texto) || esEntidad(texto));
    conocidas.set(texto, dicho);
    return dicho;
  };
  for (const { reportes } of indicadores) {
    for (const reporte of reportes) {
      const { reportadoPor } = reporte;
      if (vale(reportadoPor)) anota(formas, reportadoPor, enReporte(reporte, 'reportadoPor'));
    }
  }
  for (const campo of ['conductor', 'entidadResponsable'] as const) {
    const texto = politica[campo];
    // Its full name with its initials is how a policy names who leads it.
    if (siglaDe(texto) !== '' || formas.has(texto)) continue;
    const dicha = escrita(texto);
    if (!propias.some((forma) => mismaEntidad(forma, dicha))) continue;
    anota(formas, texto, { tabla: 'politica', fila: 0, campo });
  }
  return formas;
}

/** Units by the entity that they are of: two entities may each have an "OGPP". */
function unidades({ indicadores }: Contexto): [entidad: string, formas: Formas][] {
  const porEntidad = new Map<string, Formas>();
  for (const { versiones } of indicadores) {
    for (const ficha of versiones) {
      const entidad = llano(ficha.responsable);
      const formas = porEntidad.get(entidad) ?? (new Map() as Formas);
      porEntidad.set(entidad, formas);
      anota(formas, ficha.unidadOrganizacion, enFicha(ficha, 'unidadOrganizacion'));
    }
  }
  return [...porEntidad];
}

function distintas(
  formas: Formas,
  { entidad, severidad }: { readonly entidad?: string; readonly severidad?: 'aviso' },
): Hallado[] {
  // The usual writing first: what is like it, and rarer, is the slip; of two, the accented one.
  // Of equals the one that says more, and always the same in whatever order the rows stand.
  const orden = [...formas.values()].sort(
    (a, b) =>
      b.lugares.length - a.lugares.length ||
      acentos(b.texto) - acentos(a.texto) ||
      b.texto.length - a.texto.length ||
      (a.texto < b.texto ? -1 : 1),
  );
  const conocidas = new Map<string, Forma>();
  return orden.flatMap((forma): Hallado[] => {
    const igual =
      conocidas.get(forma.llana) ??
      (orden.length > COMPARADAS ? undefined : igualA(forma, conocidas));
    if (!igual) {
      conocidas.set(forma.llana, forma);
      return [];
    }
    return [
      {
        lugar: forma.lugares[0]!,
        marca: entidad === undefined ? forma.texto : `${entidad} ${forma.texto}`,
        ...(severidad ? { severidad } : {}),
        encontrado: forma.texto,
        esperado: igual.texto,
        datos: { veces: forma.lugares.length },
        ...(forma.llana === igual.llana
          ? { reparacion: deForma(igual.texto, ...forma.lugares) }
          : {}),
      },
    ];
  });
}

/** Another writing of it; by initials only where one name alone gives them. */
function igualA(forma: Forma, conocidas: ReadonlyMap<string, Forma>): Forma | undefined {
  const otras = [...conocidas.values()];
  const igual = otras.find((otra) => mismaEntidad(otra, forma));
  if (igual) return igual;
  const porSigla = otras.filter((otra) => daSigla(otra, forma) || daSigla(forma, otra));
  return porSigla.length === 1 ? porSigla[0] : undefined;
}

const acentos = (texto: string): number => texto.match(/[áéíóúñ]/gi)?.length ?? 0;
