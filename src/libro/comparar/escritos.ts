/** What people wrote in the matrix of commitments. */
import { COLUMNAS } from '../columnasMatriz';
import type { FilaCompromiso, MatrizLeida } from '../matrizLeida';
import { valueOf, type Cell } from '@pnftp/xlsx/plan';
import { comoTexto } from '../valores';
import { mismoEscrito } from './igual';
import { emparejar } from './parejas';
import type { Tablas } from './registros';
import type { CambioDeCampo, CambioDeRegistro } from './tipos';

/** What names a row, what follows from other columns, and what is for us alone. */
const APARTE = new Set(['numero', 'tipo', 'codigo', 'anio', 'vence', 'vencido', 'generado']);
const COMPARADAS = COLUMNAS.filter(({ campo }) => !APARTE.has(campo));

const claveDe = ({ campos, anio }: FilaCompromiso): string =>
  campos.codigo === ''
    ? `|${campos.aspecto}`
    : `${campos.tipo}|${campos.codigo}|${anio}`.toLowerCase();

/** Nothing where one of them has no matrix yet: all of its rows would have come or gone. */
export function compararEscritos(
  antes: MatrizLeida,
  despues: MatrizLeida,
  localiza: Tablas,
): CambioDeRegistro[] {
  if (antes.filas.length === 0 || despues.filas.length === 0) return [];
  const { parejas, salen, entran } = emparejar(antes.filas, despues.filas, [claveDe]);
  const cambio = (
    clase: CambioDeRegistro['clase'],
    fila: FilaCompromiso,
    campos: readonly CambioDeCampo[] = [],
  ): CambioDeRegistro => ({
    tabla: 'compromisos',
    clase,
    clave: { tipo: fila.campos.tipo, codigo: fila.campos.codigo, anio: fila.anio },
    campos,
    celda: localiza[clase === 'sale' ? 'antes' : 'despues']({
      tabla: 'compromisos',
      fila: fila.fila,
      campo: campos[0]?.campo ?? 'codigo',
    }),
  });
  return [
    ...parejas.flatMap((pareja): CambioDeRegistro[] => {
      const campos = camposDistintos(pareja.antes, pareja.despues);
      return campos.length > 0 ? [cambio('cambia', pareja.despues, campos)] : [];
    }),
    ...salen.map((fila) => cambio('sale', fila)),
    ...entran.map((fila) => cambio('entra', fila)),
  ];
}

function camposDistintos(antes: FilaCompromiso, despues: FilaCompromiso): CambioDeCampo[] {
  const propias = [...new Set([...Object.keys(antes.propias), ...Object.keys(despues.propias)])];
  const dice = (celda: Cell | undefined): string => comoTexto(valueOf(celda ?? null));
  return [
    ...COMPARADAS.map(({ campo, titulo }) => ({
      campo: campo,
      titulo: titulo,
      antes: antes.campos[campo],
      despues: despues.campos[campo],
    })),
    ...propias.map((titulo) => ({
      campo: titulo,
      titulo,
      antes: dice(antes.propias[titulo]),
      despues: dice(despues.propias[titulo]),
    })),
  ].filter(({ antes: viejo, despues: nuevo }) => !mismoEscrito(viejo, nuevo));
}
