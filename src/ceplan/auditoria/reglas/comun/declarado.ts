import { avance as comoAvance, cifra, enumerar, esNumero } from '../../cifras';
import { clave, enDeclarado, razonReportada } from '../../auditado';
import { marcaDe } from '../../declarados';
import type { Comparacion } from '../../declarados';
import type { Hallado } from '../../regla';

/** The finding of a comparison. */
export function halladoDe(comparacion: Comparacion): Hallado {
  const { indicador, avance, medida, declarado, repetidos, recalculado, decimales } = comparacion;
  const { valor, logro, lineaBase, anio } = avance;
  const razon = razonReportada(indicador, anio);
  const lugares = Math.max(decimales + 1, 2);
  const niveles: Record<string, string> =
    comparacion.nivelDeclarado === comparacion.nivelRecalculado || medida.startsWith('AT2')
      ? {}
      : {
          nivelDeclarado: comparacion.nivelDeclarado ?? '',
          nivelRecalculado: comparacion.nivelRecalculado ?? '',
        };
  return {
    lugar: enDeclarado(declarado),
    clave: clave(indicador),
    anio,
    marca: marcaDe(comparacion),
    // Clipping is a way of writing, if the wrong one here; it is not another figure.
    ...(comparacion.explicacion === 'recorte' ? { severidad: 'advertencia' as const } : {}),
    encontrado: `${medida} ${declarado.texto || cifra(comparacion.valor)}`,
    esperado: comoAvance(recalculado, lugares),
    datos: {
      medida,
      explicacion: comparacion.explicacion,
      donde: enumerar(
        [declarado, ...repetidos].map((fila) => fila.donde || 'Declarado'),
        4,
      ),
      otros: enumerar(repetidos.map((fila) => fila.texto)),
      ...(esNumero(valor) ? { valor: cifra(valor) } : {}),
      ...(esNumero(logro) ? { logro: cifra(logro) } : {}),
      ...(esNumero(lineaBase) ? { lineaBase: cifra(lineaBase) } : {}),
      ...(comparacion.valorImplicado === null
        ? {}
        : { valorImplicado: cifra(comparacion.valorImplicado, 2) }),
      ...(comparacion.explicacion.startsWith('razon') && razon
        ? { razon: `${cifra(razon.numerador)}/${cifra(razon.denominador)}` }
        : {}),
      ...niveles,
    },
  };
}
