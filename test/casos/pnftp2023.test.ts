/** The whole audit of the PNFTP 2023 workbook, held to a list that was judged one by one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textoHallazgo } from '../../src/textos/hallazgos';
import { auditarPolitica, contenidoPnftp, leer } from './ayuda';

describe('the PNFTP 2023 workbook', () => {
  // Within each test, so that mutation testing knows which of them a rule answers to.
  const hallar = () => auditarPolitica(leer(contenidoPnftp()).politica!);

  it('is read without complaint', () => {
    expect(leer(contenidoPnftp()).hallazgos).toEqual([]);
  });

  it('has the findings of the golden file, in order', () => {
    const { localiza } = leer(contenidoPnftp());
    const lineas = hallar().map((h) => {
      const lugar = localiza(h.lugar);
      const quien = h.codigo ? `${h.tipo} ${h.codigo}` : 'Política';
      const que = textoHallazgo(h, 'es')!.mensaje;
      return `${h.causa ? '    ' : ''}${h.severidad} · ${h.regla} · ${quien} ${h.anio ?? ''} · ${lugar ? `${lugar.hoja}!${lugar.celda}` : ''} · ${que}`;
    });
    const archivo = join(__dirname, 'pnftp-2023/hallazgos.txt');
    if (process.env.ACTUALIZAR) writeFileSync(archivo, `${lineas.join('\n')}\n`);
    const esperado = readFileSync(archivo, 'utf8');
    expect(lineas).toEqual(esperado.trimEnd().split('\n'));
  });

  it('classes each declared AT1 as the method asks', () => {
    const hallazgos = hallar();
    const de = (regla: string) =>
      hallazgos
        .filter((h) => h.regla === regla && h.encontrado.startsWith('AT1 '))
        .map((h) => `${h.codigo} ${h.anio}`);
    expect(de('declaradoContradice')).toEqual(
      expect.arrayContaining(['1 2023', '22.2 2022', '23 2022']),
    );
    expect(de('declaradoSinExplicacion')).toEqual(['16.2 2022']);
    expect(de('declaradoRedondeado')).toEqual(
      expect.arrayContaining(['10 2023', '4 2022', '40 2022', '2.1 2022']),
    );
  });

  it('names each finding once', () => {
    const hallazgos = hallar();
    const ids = hallazgos.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { causa } of hallazgos) if (causa) expect(ids).toContain(causa);
  });
});
