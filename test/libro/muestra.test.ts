import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVOS_MUESTRA, contenidoMuestra, type TextosMuestra } from '../../src/libro/muestra';
import { auditarPolitica, contenidoPnftp, leer, type Contenido } from '../casos/ayuda';
import { contenidoLaLibertad } from '../casos/laLibertad';

const carpeta = join(__dirname, '../../assets/muestra/pnftp-2023');
const textos = Object.fromEntries(
  ARCHIVOS_MUESTRA.map((a) => [a, readFileSync(join(carpeta, `${a}.tsv`), 'utf8')]),
) as unknown as TextosMuestra;

it.each([
  ['pnftp-2023', contenidoPnftp],
  ['gore-la-libertad-2023', contenidoLaLibertad],
] as [string, () => Contenido][])('%s is the same on any day', (_, contenido) => {
  const en = (hoy: string) => leer(contenido(), hoy).politica!;
  const [antes, despues] = [en('2020-01-01'), en('2035-12-31')];
  expect(despues).toEqual(antes);
  expect(auditarPolitica(despues)).toEqual(auditarPolitica(antes));
});

describe('the PNFTP 2023 workbook', () => {
  const contenido = contenidoMuestra(textos);
  const { filas } = contenido;

  it('holds every record of the report', () => {
    expect(filas.tblObjetivos).toHaveLength(3);
    expect(filas.tblLineamientos).toHaveLength(19);
    expect(filas.tblServicios).toHaveLength(42);
    expect(filas.tblIndicadores).toHaveLength(50);
    expect(filas.tblReportes).toHaveLength(50);
  });

  it('marks the implied baselines and leaves 3.1 blank', () => {
    const bases = filas.tblIndicadores!.flatMap((f) =>
      f['LB valor'] === null ? [] : [[f.Código, f['LB valor']]],
    );
    expect(bases).toEqual([
      ['1.1', 7.2],
      ['2.1', 99.2],
      ['2.2', 1054],
      ['2.3', 24],
      ['3.2', 10],
    ]);
    expect(contenido.implicitos).toHaveLength(5);
    for (const f of filas.tblIndicadores!) {
      expect(String(f.Documento).includes('implícita')).toBe(f['LB valor'] !== null);
    }
  });

  it('adds counts up, but not percentages, rates or what is cumulative already', () => {
    const de = (codigo: string, tipo = 'Servicio') =>
      filas.tblIndicadores!.find((f) => f.Código === codigo && f.Tipo === tipo)![
        'Tipo de agregación'
      ];
    expect([de('2.2', 'OP'), de('7'), de('16.2')]).toEqual(Array(3).fill('Agregable'));
    expect([de('1.1', 'OP'), de('31'), de('26')]).toEqual(Array(3).fill('No agregable'));
  });

  it('takes the coordinations out of the report’s own recommendations', () => {
    const de = (codigo: string, tipo: string) =>
      filas.tblReportes!.find((f) => f.Código === codigo && f.Tipo === tipo)!.Coordinaciones;
    expect(de('1.1', 'OP')).toMatch(/^Se ha coordinado con la SUNAFIL/);
    expect(de('2.2', 'OP')).toMatch(/^Debido a que sus reportes/);
    expect(de('27', 'Servicio')).toMatch(/^Informa la DIRCTPTIM/);
    expect(filas.tblReportes!.filter((f) => f.Coordinaciones !== '')).toHaveLength(13);
  });

  it('keeps the printed decimals', () => {
    expect(contenido.decimales).toContainEqual({
      tabla: 'tblIndicadores',
      fila: 0,
      titulo: 'VO 2022',
      decimales: 2,
    });
  });

  it('declares each figure once in each place', () => {
    const claves = filas.tblDeclarado!.map((f) => JSON.stringify({ ...f, Valor: 0 }));
    expect(new Set(claves).size).toBe(claves.length);
  });
});
