/** The whole audit of the PNFTP 2023 workbook, held to a list that was judged one by one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acotar, avanceDe, evaluar, redondear } from '../../src/ceplan';
import type { Conteo, Declarado, Tipo } from '../../src/ceplan';
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

  it('gives the figures that the report prints, and of each other one says what it is', () => {
    const politica = leer(contenidoPnftp()).politica!;
    const e = evaluar(politica);
    const conteos: Readonly<Record<string, Conteo>> = {
      OP: e.conteos.objetivos,
      'Indicadores de OP': e.conteos.indicadoresOP,
      'Indicadores de servicios': e.conteos.indicadoresServicios,
      Total: e.conteos.total,
    };
    const propia = ({ alcance, tipo, codigo, anio, medida }: Declarado) => {
      const [, cuenta] = /^Conteo (bajo|intermedio|alto)$/.exec(medida) ?? [];
      if (cuenta) return conteos[alcance]![cuenta as 'bajo'];
      if (medida === 'Índice de gestión') return e.indiceGestion.valor;
      if (medida === 'Nivel del índice') return e.indiceGestion.nivel;
      if (medida === 'Valoración') return e.valoracion.puntaje;
      if (medida === 'Nivel de la valoración') return e.valoracion.nivel;
      const suyo =
        alcance === 'OP'
          ? e.objetivos.find((o) => o.codigo === codigo && o.anio === anio)!
          : avanceDe(e, { tipo: tipo as Tipo, codigo }, anio)!;
      if (medida === 'AT2') return suyo.avanceTipo2;
      return medida === 'AT1' ? suyo.avanceTipo1 : acotar(suyo.avanceTipo1);
    };
    const impresa = (declarado: Declarado): boolean => {
      const cifra = propia(declarado);
      // The report also says "inicial" for bajo.
      if (cifra === 'bajo' && declarado.texto === 'inicial') return true;
      if (typeof cifra === 'string') return declarado.texto === cifra;
      if (typeof cifra !== 'number') return declarado.texto === 'ND';
      const decimales = /\.(\d+)/.exec(declarado.texto)?.[1]!.length ?? 0;
      return redondear(cifra, decimales) === declarado.valor;
    };
    const { declarados } = politica;
    const otras = declarados.filter((uno) => !impresa(uno));
    expect([declarados.length, otras.length]).toEqual([214, 23]);
    const dichas = hallar().filter(({ regla }) => /^(declarado|conteo)/.test(regla));
    const sinDecir = otras.filter(
      ({ codigo, anio, alcance }) =>
        !dichas.some((h) =>
          alcance === 'Indicador'
            ? h.codigo === codigo && h.anio === anio
            : h.datos?.alcance === alcance,
        ),
    );
    expect(sinDecir).toEqual([]);
    const inexplicadas = dichas.filter(({ regla }) => regla === 'declaradoSinExplicacion');
    expect(inexplicadas.map(({ codigo }) => codigo)).toEqual(['16.2']);
  });

  it('names each finding once', () => {
    const hallazgos = hallar();
    const ids = hallazgos.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { causa } of hallazgos) if (causa) expect(ids).toContain(causa);
  });
});
