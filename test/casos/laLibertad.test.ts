/**
 * The institutional plan of La Libertad, by the criterion of CEPLAN's application, against what the
 * application printed: AT1 of 98 indicators, the means of the AEI, the counts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluar, fichaDe } from '../../src/ceplan';
import type { AvanceIndicador, Cifra } from '../../src/ceplan';
import { textoHallazgo } from '../../src/textos/hallazgos';
import { auditarPolitica, leer } from './ayuda';
import { contenidoLaLibertad, tablaLaLibertad } from './laLibertad';

const leido = () => leer(contenidoLaLibertad());
const evaluada = () => evaluar(leido().politica!);
const ANIO = 2023;

/** As printed: two decimals at most. */
const dos = (cifra: Cifra): string =>
  typeof cifra === 'number' ? String(Math.round(cifra * 100) / 100) : 'ND';
const impresa = (texto: string): string => (texto === 'ND' ? 'ND' : dos(Number(texto)));

const CON_INFERIDA = () => new Set(tablaLaLibertad('relevancias').map((f) => f.aei!));

it('is read without complaint', () => {
  expect(leido().hallazgos).toEqual([]);
});

it('AT1 of Semestre I and of the year is as printed, for all 98 indicators', () => {
  const porCodigo = new Map(evaluada().indicadores.map((i) => [i.codigo, i]));
  const impresos = tablaLaLibertad('indicadores');
  expect(impresos).toHaveLength(98);
  const de = (cual: (i: AvanceIndicador) => Cifra) =>
    impresos.map((f) => `${f.codigo} ${dos(cual(porCodigo.get(f.codigo!)!))}`);
  const declarado = (columna: string) => impresos.map((f) => `${f.codigo} ${impresa(f[columna]!)}`);
  expect(de((i) => i.semestre1.avanceTipo1)).toEqual(declarado('AT1_sem1_declarado'));
  expect(de((i) => i.avanceTipo1)).toEqual(declarado('AT1_anual_declarado'));
});

it('counts the levels as the application does, who did not report apart', () => {
  const { conteos, noReportados } = evaluada();
  // The report says 41, 11 and 33 of 85, and 14 that did not report: its table prints 13 of them.
  expect(conteos.indicadoresServicios).toEqual({
    bajo: 41,
    intermedio: 11,
    alto: 33,
    nd: 0,
    total: 85,
    noReportados: 13,
  });
  expect(noReportados).toHaveLength(13);
});

it('what the application clipped can be followed: 21 deaths against at most 96', () => {
  const { politica } = leido();
  const { tipo1, necesarios, evaluado } = fichaDe(politica!, evaluada(), {
    tipo: 'Servicio',
    codigo: 'IND.01.AEI.01.03',
  })!;
  expect([evaluado.valor, evaluado.logro, tipo1.resultado]).toEqual([21, 96, 100]);
  expect(tipo1).toMatchObject({ regla: 'descendente', fuentes: ['2', 'A'] });
  expect(tipo1.entero).toBeCloseTo(457.1, 1);
  expect(necesarios.tipo1).toEqual([]);
});

interface Media {
  readonly aei: string;
  readonly impreso: string;
  readonly dado: Cifra;
}

function medias(): { readonly iguales: Media[]; readonly inferidas: Media[] } {
  const impresos = new Map(tablaLaLibertad('elementos').map((e) => [e.codigo!, e]));
  const inferidas = CON_INFERIDA();
  const todas = evaluada()
    .servicios.filter(({ anio }) => anio === ANIO)
    .map(({ codigo, avanceTipo1 }) => ({
      aei: codigo,
      impreso: impresos.get(codigo)!.avance_declarado!,
      dado: avanceTipo1,
    }));
  return {
    iguales: todas.filter(({ aei }) => !inferidas.has(aei)),
    inferidas: todas.filter(({ aei }) => inferidas.has(aei)),
  };
}

it('the proof: 7 AEI with equal weights, one of them 0.01 off in print', () => {
  expect(medias().iguales.map(({ aei, impreso, dado }) => [aei, impreso, dos(dado)])).toEqual([
    ['AEI.01.03', '92.55', '92.55'],
    ['AEI.02.02', '23.33', '23.33'],
    ['AEI.02.05', 'ND', 'ND'],
    ['AEI.06.02', '28.84', '28.83'],
    ['AEI.09.01', '100', '100'],
    ['AEI.09.02', '52.68', '52.68'],
    ['AEI.13.01', '100', '100'],
  ]);
});

it('no proof: 9 AEI whose relevancia was inferred from this very figure', () => {
  const { inferidas } = medias();
  expect(inferidas.map(({ aei, impreso, dado }) => [aei, impreso, dos(dado)])).toEqual([
    ['AEI.01.02', '66.78', '66.78'],
    ['AEI.01.04', '86.2', '86.2'],
    ['AEI.01.05', '89.18', '89.18'],
    // The application averages figures and weights that it has rounded.
    ['AEI.05.01', '73.22', '73.21'],
    ['AEI.05.03', '38.9', '38.91'],
    ['AEI.12.09', '14.47', '14.47'],
    ['AEI.12.10', '69.4', '69.39'],
    ['AEI.14.02', '83.78', '83.78'],
    ['AEI.14.03', '89.83', '89.82'],
  ]);
});

it('an AEI with one indicator has the figure of that one', () => {
  const elementos = new Map(tablaLaLibertad('elementos').map((e) => [e.codigo!, e]));
  const { indicadores, servicios } = evaluada();
  const varios = new Set(servicios.map(({ codigo }) => codigo));
  const solos = indicadores.filter(({ ficha }) => !varios.has(ficha.servicio));
  expect(solos).toHaveLength(57);
  for (const { ficha, avanceTipo1 } of solos) {
    const { avance_declarado: impreso } = elementos.get(ficha.servicio)!;
    expect([ficha.servicio, dos(avanceTipo1)]).toEqual([ficha.servicio, impresa(impreso!)]);
  }
});

it('by the report’s criterion the same plan gives other figures', () => {
  const { politica } = leer({
    ...contenidoLaLibertad(),
    politica: { ...contenidoLaLibertad().politica, criterio_de_calculo: 'Informe 2023' },
  });
  const e = evaluar(politica!);
  const media = e.servicios.find(({ codigo }) => codigo === 'AEI.02.02')!;
  expect(dos(media.avanceTipo1)).not.toBe('23.33');
  expect(e.conteos.indicadoresServicios).toMatchObject({ total: 98, noReportados: 0 });
});

it('has the findings of the golden file, in order', () => {
  const { localiza, politica } = leido();
  const lineas = auditarPolitica(politica!).map((h) => {
    const lugar = localiza(h.lugar);
    const quien = h.codigo ? `${h.tipo} ${h.codigo}` : 'Política';
    const { mensaje } = textoHallazgo(h, 'es')!;
    return `${h.causa ? '    ' : ''}${h.severidad} · ${h.regla} · ${quien} ${h.anio ?? ''} · ${lugar ? `${lugar.hoja}!${lugar.celda}` : ''} · ${mensaje}`;
  });
  const archivo = join(__dirname, 'gore-la-libertad-2023/hallazgos.txt');
  if (process.env.ACTUALIZAR) writeFileSync(archivo, `${lineas.join('\n')}\n`);
  expect(lineas).toEqual(readFileSync(archivo, 'utf8').trimEnd().split('\n'));
});
