/** An import as a text that a person reads: columns, rows, questions, losses, decisions. */
import type { Importacion } from '../../src/importar';
import { textosImportar } from '../../src/textos/importar';

const T = textosImportar.es;
const celdas = (lista: readonly string[]) =>
  lista.slice(0, 6).join(', ') + (lista.length > 6 ? ` … (${lista.length})` : '');

export function contado({ tablas, preguntas, ajenos, decisiones, traido }: Importacion): string {
  const lineas: string[] = [];
  for (const { hoja, filas, columnas } of tablas) {
    lineas.push(`== ${hoja} ${filas.join('–')}`);
    for (const { celda, encabezado, es } of columnas)
      lineas.push(`  ${celda} ${encabezado} → ${es ?? '¿?'}`);
  }
  lineas.push('', '== Preguntas');
  for (const { clase, hoja, celdas: donde, escrito, opciones, de = '' } of preguntas) {
    lineas.push(
      `  [${clase}] ${hoja} ${celdas(donde)}: ${T.preguntas[clase]({ escrito, opciones, de, cuantas: donde.length })}`,
    );
  }
  lineas.push('', '== No viene');
  for (const { clase, hoja, celdas: donde, escritos } of ajenos) {
    lineas.push(
      `  [${clase}] ${hoja} ${celdas(donde)}: ${T.ajenos[clase]({ escritos, cuantas: donde.length })}`,
    );
  }
  lineas.push('', '== Decidido');
  for (const { clase, hoja, escrito, es, cuantas } of decisiones)
    lineas.push(`  [${clase}] ${hoja}: ${T.decisiones[clase]({ escrito, es, cuantas })}`);
  if (!traido) return [...lineas, '', '== Nada', ''].join('\n');
  const { contenido, origenes } = traido;
  lineas.push('', `== Años ${contenido.anios.join(' ')}`);
  for (const [clave, valor] of Object.entries(contenido.politica))
    lineas.push(`  ${clave}: ${String(valor)}`);
  for (const [tabla, filas] of Object.entries(contenido.filas)) {
    lineas.push('', `== ${tabla}`);
    for (const fila of filas) {
      const llenos = Object.entries(fila).filter(([, valor]) => valor !== null && valor !== '');
      lineas.push(
        `  ${llenos.map(([titulo, valor]) => `${titulo}: ${String(valor)}`).join(' · ')}`,
      );
    }
  }
  lineas.push('', '== De dónde');
  for (const { tipo, codigo, hoja, filas } of origenes)
    lineas.push(`  ${tipo} ${codigo} ← ${hoja} ${filas.join(', ')}`);
  return [...lineas, ''].join('\n');
}
