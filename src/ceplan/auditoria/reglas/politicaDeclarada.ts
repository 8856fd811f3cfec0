/** Declared índice de gestión, valoración and their levels, beside the recomputed ones. */
import { promedio } from '../../promedio';
import { avance as comoAvance, decimalesImpresos, esNumero } from '../cifras';
import { enDeclarado } from '../auditado';
import type { Contexto } from '../auditado';
import { ambitoDe, juzgar, medidaDe } from '../declarados';
import { llano } from '../../llano';
import { seImprimeAsi } from '../redondeo';
import { idHallazgo, regla } from '../regla';
import type { Declarado } from '../../tipos';
import type { Hallado } from '../regla';

/** The report says "inicial" for bajo and "avanzado" for alto. */
const COMO_IMPLEMENTACION: Readonly<Record<string, string>> = {
  bajo: 'inicial',
  inicial: 'inicial',
  intermedio: 'intermedio',
  alto: 'avanzado',
  avanzado: 'avanzado',
};

export const politicaDeclarada = regla({
  id: 'politicaDeclarada',
  familia: 'aritmetica',
  severidad: 'error',
  deConjunto: true,
  parametros: {},
  revisar: (contexto) =>
    contexto.politica.declarados.flatMap((fila) =>
      ambitoDe(fila) === 'politica' && fila.anio === contexto.evaluacion.anio
        ? revisarFila(contexto, fila)
        : [],
    ),
});

function revisarFila(contexto: Contexto, fila: Declarado): Hallado[] {
  const { indiceGestion: indice, valoracion } = contexto.evaluacion;
  const medida = llano(fila.medida);
  const hallado = (
    encontrado: string,
    esperado: string,
    que: string,
    resto: Partial<Hallado> = {},
  ): Hallado => ({
    lugar: enDeclarado(fila),
    anio: fila.anio,
    marca: `${que} ${fila.donde}`,
    encontrado,
    esperado,
    datos: { que, medida: fila.medida, donde: fila.donde },
    ...resto,
  });
  if (/^nivel/.test(medida)) {
    const propio = /indice/.test(medida) ? indice.nivel : valoracion.nivel;
    const dicho = COMO_IMPLEMENTACION[llano(fila.texto)];
    if (!propio || !dicho || COMO_IMPLEMENTACION[propio] === dicho) return [];
    const que = /indice/.test(medida) ? 'nivelIndice' : 'nivelValoracion';
    return [
      hallado(fila.texto, propio, que, {
        causas: [idHallazgo('politicaDeclarada', undefined, fila.anio, `indice ${fila.donde}`)],
      }),
    ];
  }
  if (!esNumero(fila.valor)) return [];
  const esIndice = /^indice/.test(medida);
  if (!esIndice && !/^valoracion|^puntaje/.test(medida)) return [];
  const propio = esIndice ? indice.valor : valoracion.puntaje;
  if (!esNumero(propio)) return [];
  const decimales = decimalesImpresos(fila.texto, fila.valor);
  const veredicto = juzgar(fila.valor, decimales, propio);
  if (!veredicto) return [];
  const resto: Partial<Hallado> = {
    ...(veredicto.clase === 'redondeo' ? { severidad: 'aviso' } : {}),
    ...(esIndice ? { causas: causasDelIndice(contexto, fila.valor, decimales) } : {}),
  };
  return [
    hallado(
      fila.texto,
      comoAvance(propio, decimales + 1),
      esIndice ? 'indice' : 'valoracion',
      resto,
    ),
  ];
}

/** Declared means of the OPs that give the declared índice are what is wrong with it. */
function causasDelIndice(contexto: Contexto, declarado: number, decimales: number): string[] {
  const { politica, evaluacion } = contexto;
  const dichos = new Map<string, number>();
  for (const fila of politica.declarados) {
    if (fila.anio !== evaluacion.anio || ambitoDe(fila) !== 'objetivo') continue;
    if (medidaDe(fila.medida) === 'AT2' && esNumero(fila.valor))
      dichos.set(fila.codigo, fila.valor);
  }
  const del = evaluacion.objetivos.filter(({ anio }) => anio === evaluacion.anio);
  const media = promedio(del.map((op) => dichos.get(op.codigo) ?? op.avanceTipo2));
  return esNumero(media) && seImprimeAsi(declarado, decimales, media)
    ? del.map((op) => idHallazgo('mediaDeclarada', undefined, op.anio, `${op.codigo} AT2`))
    : [];
}
