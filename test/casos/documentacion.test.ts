/** docs/auditoria.md is made from the rules; `ACTUALIZAR=1 npx jest -i test/casos` makes it anew. */
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { REGLAS } from '../../src/ceplan/auditoria';
import { REGLAS_DISPOSICION } from '../../src/libro/disposicion';
import { REGLAS_FIRMADO } from '../../src/libro/reglasFirmado';
import { HALLAZGOS } from '../../src/textos/hallazgos';

const FAMILIAS = {
  aritmetica: 'Aritmética',
  completitud: 'Completitud',
  versiones: 'Versiones',
  metodo: 'Método',
  plausibilidad: 'Plausibilidad',
  consistencia: 'Consistencia',
} as const;

function documento(): string {
  const lineas = [
    '# Lo que revisa la auditoría',
    '',
    'Este archivo se genera de las reglas; `ACTUALIZAR=1 npx jest -i test/casos` lo rehace. Cada regla tiene en `test/casos/` lo que debe encontrar y lo que se le parece y debe dejar en paz.',
    '',
    'La gravedad es la de costumbre; un caso leve de la misma regla puede llevar una menor. Un hallazgo que se sigue de otro nombra su causa y va debajo de ella; lo que dos reglas verían se dice una vez.',
    '',
    'Cada regla se ajusta en la hoja Política, agregando una fila: `regla.` y su nombre en Clave, y `error`, `advertencia`, `aviso` u `omitir` en Valor; sus parámetros, con `regla.`, su nombre, un punto y el parámetro (`regla.salto.factor`).',
    '',
    `Son ${REGLAS.length} reglas de contenido, ${REGLAS_DISPOSICION.length} de disposición y ${REGLAS_FIRMADO.length} de lo que se firma; lo que impide leer el libro (tablas, columnas, tipos, claves) lo dice la lectura antes.`,
  ];
  for (const [familia, titulo] of Object.entries(FAMILIAS)) {
    lineas.push('', `## ${titulo}`);
    for (const { id, severidad, parametros } of REGLAS.filter((r) => r.familia === familia)) {
      const texto = HALLAZGOS.es[id];
      lineas.push('', `### ${texto.titulo}`, '', `\`${id}\` · ${severidad}`, '', texto.porQue);
      if (typeof texto.reparar === 'string') lineas.push('', `_Qué hacer:_ ${texto.reparar}`);
      for (const [nombre, { defecto, rango, unidad, que }] of Object.entries(parametros)) {
        lineas.push(
          '',
          `_Parámetro_ \`${nombre}\` = ${defecto} ${unidad}: ${que}. De ${rango[0]} a ${rango[1]}.`,
        );
      }
    }
  }
  lineas.push('', '## Disposición');
  for (const { id, severidad } of REGLAS_DISPOSICION) {
    const texto = HALLAZGOS.es[id];
    lineas.push('', `### ${texto.titulo}`, '', `\`${id}\` · ${severidad}`, '', texto.porQue);
  }
  lineas.push('', '## Lo que se firma');
  lineas.push(
    '',
    'Avance, Resumen y la matriz, frente a lo que hoy dan los datos. Lo que las personas escriben en Estado, Comentario, filas propias y filas excluidas con motivo no se toca.',
  );
  for (const { id, severidad } of REGLAS_FIRMADO) {
    const texto = HALLAZGOS.es[id];
    lineas.push('', `### ${texto.titulo}`, '', `\`${id}\` · ${severidad}`, '', texto.porQue);
  }
  lineas.push(
    '',
    '## Cuánto cuesta',
    '',
    '`node bench/run.mjs auditoria`: 10,000 indicadores por 9 años, con 10,000 reportes y 10,000 cifras declaradas, en un archivo de 2.8 MB. La auditoría entera, disposición incluida, tarda la mitad de lo que tarda abrir el archivo y leer las mismas celdas. Medianas de 5 vueltas en una máquina de 2 núcleos compartida; lo que vale es la razón.',
    '',
    '| Qué                                | Milisegundos | Respecto a leer |',
    '| ---------------------------------- | -----------: | --------------: |',
    '| Abrir el archivo y leer las celdas |        1,334 |            1.00 |',
    '| Evaluar                            |          425 |            0.32 |',
    '| Auditar, con la disposición        |          683 |            0.51 |',
    '',
    'Cuánto de esto está probado lo dice [mutacion.md](mutacion.md).',
  );
  return `${lineas.join('\n')}\n`;
}

it('docs/auditoria.md says what the rules are', () => {
  const archivo = join(__dirname, '../../docs/auditoria.md');
  const renovar = Boolean(process.env.ACTUALIZAR);
  if (renovar) writeFileSync(archivo, documento());
  expect(readFileSync(archivo, 'utf8')).toBe(documento());
});

it('every rule has words in both languages', () => {
  for (const { id } of [...REGLAS, ...REGLAS_DISPOSICION, ...REGLAS_FIRMADO]) {
    expect([id, id in HALLAZGOS.es, id in HALLAZGOS.en]).toEqual([id, true, true]);
  }
});
