/**
 * Declared counts of levels beside the counted rows. One finding a scope and year; where the
 * declared figure of an indicator explains the difference, that one is the cause.
 */
import { nivel } from '../../nivel';
import type { Declarado, Nivel } from '../../tipos';
import { enumerar, escrito, esNumero } from '../cifras';
import { enDeclarado } from '../auditado';
import type { Contexto } from '../auditado';
import { ambitoDe, comparaciones, marcaDe } from '../declarados';
import type { Ambito } from '../declarados';
import { llano } from '../../llano';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';

const NIVELES: readonly Nivel[] = ['bajo', 'intermedio', 'alto'];

interface Grupo {
  readonly ambito: Ambito;
  readonly anio: number;
  readonly filas: Map<Nivel, Declarado>;
}

export const conteoDeclarado = regla({
  id: 'conteoDeclarado',
  familia: 'consistencia',
  severidad: 'error',
  deConjunto: true,
  parametros: {},
  revisar: (contexto) => grupos(contexto).flatMap((grupo) => comparar(contexto, grupo)),
});

function grupos({ politica }: Contexto): Grupo[] {
  const porGrupo = new Map<string, Grupo>();
  for (const fila of politica.declarados) {
    const ambito = ambitoDe(fila);
    const medido = /^conteo (bajo|intermedio|alto)$/.exec(llano(fila.medida))?.[1] as
      Nivel | undefined;
    if (!ambito || ambito === 'indicador' || !medido || !esNumero(fila.valor)) continue;
    // The same count in another place of the document is another table.
    const id = `${ambito}|${fila.anio}|${fila.donde}`;
    const grupo = porGrupo.get(id) ?? { ambito, anio: fila.anio, filas: new Map() };
    if (!grupo.filas.has(medido)) grupo.filas.set(medido, fila);
    porGrupo.set(id, grupo);
  }
  return [...porGrupo.values()];
}

function contar(
  contexto: Contexto,
  { ambito, anio }: Grupo,
  otros: ReadonlyMap<unknown, Nivel | null> = new Map(),
): Map<Nivel, number> {
  const cuenta = new Map<Nivel, number>(NIVELES.map((uno) => [uno, 0]));
  const suma = (uno: Nivel | null): void => {
    if (uno) cuenta.set(uno, cuenta.get(uno)! + 1);
  };
  if (ambito === 'objetivo') {
    for (const op of contexto.evaluacion.objetivos) if (op.anio === anio) suma(op.nivelTipo1);
    return cuenta;
  }
  for (const avance of contexto.evaluacion.indicadores) {
    if (avance.anio !== anio) continue;
    if (ambito === 'indicadoresOP' && avance.tipo !== 'OP') continue;
    if (ambito === 'indicadoresServicios' && avance.tipo !== 'Servicio') continue;
    suma(otros.has(avance) ? (otros.get(avance) ?? null) : avance.nivelTipo1);
  }
  return cuenta;
}

function comparar(contexto: Contexto, grupo: Grupo): Hallado[] {
  const propio = contar(contexto, grupo);
  const filas = NIVELES.filter((uno) => grupo.filas.has(uno));
  const dice = (cuenta: ReadonlyMap<Nivel, number>): boolean =>
    filas.every((uno) => cuenta.get(uno) === grupo.filas.get(uno)!.valor);
  if (dice(propio)) return [];
  const cambian = comparaciones(contexto).filter(
    (una) =>
      una.avance.anio === grupo.anio &&
      una.medida.startsWith('AT1') &&
      una.nivelDeclarado !== una.nivelRecalculado &&
      (grupo.ambito === 'total' ||
        una.indicador.tipo === (grupo.ambito === 'indicadoresOP' ? 'OP' : 'Servicio')),
  );
  const declarados = new Map(
    cambian.map((una) => [una.avance, nivel(una.valor, contexto.politica.parametros)]),
  );
  const explicado =
    grupo.ambito !== 'objetivo' && cambian.length > 0 && dice(contar(contexto, grupo, declarados));
  const primera = grupo.filas.get(
    filas.find((uno) => propio.get(uno) !== grupo.filas.get(uno)!.valor)!,
  )!;
  return [
    {
      lugar: enDeclarado(primera),
      anio: grupo.anio,
      marca: `${grupo.ambito} ${primera.donde}`,
      encontrado: filas.map((uno) => `${escrito(grupo.filas.get(uno)!.valor)} ${uno}`).join(' / '),
      esperado: filas.map((uno) => `${propio.get(uno)} ${uno}`).join(' / '),
      datos: {
        alcance: primera.alcance,
        donde: primera.donde,
        explican: explicado
          ? enumerar(cambian.map(({ indicador }) => `${indicador.tipo} ${indicador.codigo}`))
          : '',
      },
      causas: explicado
        ? cambian.map((una) =>
            idHallazgo('declaradoContradice', una.indicador, una.avance.anio, marcaDe(una)),
          )
        : [],
    },
  ];
}
