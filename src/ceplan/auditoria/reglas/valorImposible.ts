/** Counts below 0 or with fractions; coverages below 0 or above 100. */
import type { Dato, Ficha } from '../../tipos';
import { cifra, esNumero, listaAnios } from '../cifras';
import { clave, enFicha } from '../auditado';
import type { IndicadorAuditado } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';

type Caso = 'negativo' | 'fraccion' | 'sobreCien';

const casoDe = ({ naturaleza }: IndicadorAuditado, valor: number): Caso | null => {
  if (valor < 0 && (naturaleza === 'conteo' || naturaleza === 'cobertura')) return 'negativo';
  if (naturaleza === 'conteo' && !Number.isInteger(valor)) return 'fraccion';
  return naturaleza === 'cobertura' && valor > 100 ? 'sobreCien' : null;
};

export const valorImposible = regla({
  id: 'valorImposible',
  familia: 'aritmetica',
  severidad: 'error',
  parametros: {},
  cedeAnte: ['unidadContradiceNombre'],
  revisar: ({ indicadores }) =>
    indicadores.flatMap((indicador) =>
      indicador.versiones.flatMap((ficha) => [
        ...enSerie(indicador, ficha, 'valores', ficha.valores),
        ...enSerie(indicador, ficha, 'logros', ficha.logros),
        ...enLineaBase(indicador, ficha),
      ]),
    ),
});

function enSerie(
  indicador: IndicadorAuditado,
  ficha: Ficha,
  campo: 'valores' | 'logros',
  serie: Readonly<Record<number, Dato>>,
): Hallado[] {
  const porCaso = new Map<Caso, { anio: number; valor: number }[]>();
  for (const [texto, valor] of Object.entries(serie)) {
    const caso = esNumero(valor) ? casoDe(indicador, valor) : null;
    if (!caso) continue;
    const lista = porCaso.get(caso) ?? [];
    lista.push({ anio: Number(texto), valor: valor as number });
    porCaso.set(caso, lista);
  }
  return [...porCaso].map(([caso, puntos]) => {
    const anios = puntos.map(({ anio }) => anio);
    return {
      lugar: enFicha(ficha, campo, anios[0]),
      clave: clave(indicador),
      anios,
      marca: `${campo} ${caso}`,
      // A target with a fraction is a plan's arithmetic; nobody counts it.
      ...(caso === 'fraccion' && campo === 'logros' ? { severidad: 'aviso' as const } : {}),
      encontrado: puntos.map(({ valor }) => cifra(valor)).join(', '),
      esperado: caso === 'sobreCien' ? '0–100' : caso === 'negativo' ? '≥ 0' : '',
      datos: { caso, campo, anios: listaAnios(anios) },
    };
  });
}

function enLineaBase(indicador: IndicadorAuditado, ficha: Ficha): Hallado[] {
  const { lineaBase } = ficha;
  const caso = esNumero(lineaBase) ? casoDe(indicador, lineaBase) : null;
  // A baseline may be an average of years, or implied: a fraction proves nothing.
  if (!esNumero(lineaBase) || !caso || caso === 'fraccion') return [];
  return [
    {
      lugar: enFicha(ficha, 'lineaBase'),
      clave: clave(indicador),
      marca: `lineaBase ${caso}`,
      encontrado: cifra(lineaBase),
      esperado: caso === 'sobreCien' ? '0–100' : '≥ 0',
      datos: { caso, campo: 'lineaBase', anios: '' },
    },
  ];
}
