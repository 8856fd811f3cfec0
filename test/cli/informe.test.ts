/** pnftp informe and verificar-informe, over files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { libroPnftp } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
const libro = async (): Promise<string> => {
  writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save());
  return ruta('libro.xlsx');
};

it('writes a report, and another one over it, and writes over nothing', async () => {
  const primero = await pnftp('informe', await libro(), '--salida', ruta('uno.docx'));
  expect([primero.estado, primero.err]).toEqual([0, '']);
  expect(primero.out).toContain('lugares por llenar');
  const antes = readFileSync(ruta('uno.docx'));
  const otra = await pnftp(
    'informe',
    ruta('libro.xlsx'),
    '--salida',
    ruta('dos.docx'),
    '--sobre',
    ruta('uno.docx'),
  );
  expect([otra.estado, otra.err]).toEqual([0, '']);
  expect(otra.out).toContain('bloques sin cambios');
  expect(readFileSync(ruta('uno.docx')).equals(antes)).toBe(true);
  for (const destino of ['uno.docx', 'dos.docx']) {
    const mal = await pnftp(
      'informe',
      ruta('libro.xlsx'),
      '--salida',
      ruta(destino),
      '--sobre',
      ruta('uno.docx'),
    );
    expect(mal.estado).toBe(2);
  }
  expect(archivos()).toEqual(['dos.docx', 'libro.xlsx', 'uno.docx']);
});

it.each([
  ['informe.pdf', 'un documento de Word termina en .docx'],
  [undefined, '--salida'],
])('refuses to write a report to %s', async (salida, dice) => {
  const { estado, err } = await pnftp(
    'informe',
    await libro(),
    ...(salida ? ['--salida', ruta(salida)] : []),
  );
  expect(estado).toBe(2);
  expect(err).toContain(dice);
});

it('says a document over which it cannot be written', async () => {
  writeFileSync(ruta('falso.docx'), 'nada');
  const { estado, err } = await pnftp(
    'informe',
    await libro(),
    '--salida',
    ruta('x.docx'),
    '--sobre',
    ruta('falso.docx'),
  );
  expect(estado).toBe(2);
  expect(err).toContain('falso.docx');
  const otro = await pnftp(
    'informe',
    ruta('libro.xlsx'),
    '--salida',
    ruta('x.docx'),
    '--sobre',
    ruta('libro.xlsx'),
  );
  expect(otro.estado).toBe(2);
  expect(archivos()).toEqual(['falso.docx', 'libro.xlsx']);
});

it('verifies a text and a document, in words and as data', async () => {
  const texto = ruta('propio.txt');
  writeFileSync(
    texto,
    'De los 50 indicadores de la política, 10 indicadores tienen un avance de nivel bajo. El servicio 4 llega al 162% en 2023.\n',
  );
  const { estado, out } = await pnftp(
    'verificar-informe',
    texto,
    await libro(),
    '--json',
    ruta('d.json'),
  );
  expect(estado).toBe(1);
  expect(out).toContain('Dice: 10 en nivel bajo. Con el libro: 11 en nivel bajo.');
  const datos = JSON.parse(readFileSync(ruta('d.json'), 'utf8')) as {
    discordancias: { clase: string }[];
  };
  expect([datos.discordancias.length, out.slice(0, 8)]).toEqual([1, 'Un lugar']);
  writeFileSync(
    ruta('bueno.txt'),
    'El servicio 4 tiene un cumplimiento del 162% en el año 2023.\n',
  );
  const bueno = await pnftp('verificar-informe', ruta('bueno.txt'), ruta('libro.xlsx'));
  expect([bueno.estado, bueno.out]).toEqual([
    0,
    'Ninguna cifra, cuenta o lista del documento contradice al libro.\n',
  ]);
  expect((await pnftp('verificar-informe', ruta('libro.xlsx'), ruta('libro.xlsx'))).estado).toBe(2);
});

it('writes the papers beside the report, each once', async () => {
  const entrada = await libro();
  for (const orden of ['ayuda-memoria', 'acta']) {
    const { estado, err } = await pnftp(orden, entrada, '--salida', ruta(`${orden}.docx`));
    expect([orden, estado, err]).toEqual([orden, 0, '']);
    expect((await pnftp(orden, entrada, '--salida', ruta(`${orden}.docx`))).estado).toBe(2);
    expect((await pnftp(orden, entrada)).err).toContain('--salida');
  }
  const lista = await pnftp(
    'autoevaluacion',
    entrada,
    '--salida',
    ruta('lista.docx'),
    '--json',
    ruta('lista.json'),
  );
  expect([lista.estado, lista.err]).toEqual([0, '']);
  expect(lista.out).toMatch(/El puntaje estará entre \d+ y \d+ de 100/);
  const datos = JSON.parse(readFileSync(ruta('lista.json'), 'utf8')) as { secciones: unknown[] };
  expect(datos.secciones).toHaveLength(8);
  expect((await pnftp('autoevaluacion', entrada)).out).toContain('Resumen ejecutivo (10%)');
  expect(archivos()).toEqual([
    'acta.docx',
    'ayuda-memoria.docx',
    'libro.xlsx',
    'lista.docx',
    'lista.json',
  ]);
});
