/** What may name a person in a free text is told; years, codes, percentages and amounts are not. */
import fc from 'fast-check';
import { datosPersonalesEn, type DatoPersonal } from '../../src/entidades/recibir/privacidad';

it.each<[string, readonly DatoPersonal[]]>([
  ['2 víctimas menores en el distrito de Mazán', ['conteoPequeno']],
  ['Se rescató a una adolescente en Iñapari', ['conteoPequeno']],
  ['Tres presuntas víctimas en el caserío', ['conteoPequeno']],
  ['hubo 4 de las víctimas sin atención', ['conteoPequeno']],
  ['OP 1.1: 3 mujeres', ['conteoPequeno']],
  ['5 niñas y 1 niño', ['conteoPequeno']],
  ['Ana Ruiz, DNI 45678912', ['documento']],
  ['DNI N° 45678912', ['documento']],
  ['D.N.I.: 4567891', ['documento']],
  ['pasaporte 116123456', ['documento']],
  ['carné de extranjería 001234567', ['documento']],
  ['la señora 45678912 declaró', ['documento']],
  ['llamar al 987654321', ['telefono']],
  ['+51 987 654 321', ['telefono']],
  ['(01) 418-4030', ['telefono']],
  ['ana@minam.gob.pe', ['correo']],
  ['2 víctimas: ana@x.pe, 987-654-321', ['correo', 'telefono', 'conteoPequeno']],
])('%p', (texto, clases) => expect(datosPersonalesEn(texto)).toEqual(clases));

it.each([
  '1,382 víctimas atendidas',
  '12 víctimas en el país',
  '2023 víctimas',
  'Servicio 2 víctimas de trata',
  'Indicador 3 personas capacitadas',
  'los 5 servicios a víctimas',
  'OP 1 mujeres',
  '3 % mujeres; 45.6% varones',
  '0 víctimas',
  '1 de cada 10 hogares',
  'Semestre 2 personas atendidas',
  'Expediente 12345678, oficio N° 98765432-2023',
  'S/ 12345678 ejecutados',
  'RUC 20131370301',
  '12,345,678 soles; 12345678.5; 987.654321',
  '31/12/2023, 20231231, 31122023',
  'PNFTP-2023-A-SUNAFIL-7KQ4',
  'https://drive.example.pe/45678912/987654321',
  '2023-2024, 1.1, 16.2, 2.10.3',
])('nothing of a person in %p', (texto) => expect(datosPersonalesEn(texto)).toEqual([]));

const anio = fc.integer({ min: 1990, max: 2035 });
const dos = (n: number) => String(n).padStart(2, '0');
/** What reports are full of, and what none of is about a person. */
const inocente = fc.oneof(
  anio.map(String),
  fc.tuple(anio, anio).map(([a, b]) => `${a}-${b}`),
  fc
    .tuple(
      fc.constantFrom('OP', 'Servicio', 'Lineamiento'),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([t, a, b]) => `${t} ${a}.${b}`),
  fc.double({ min: 0, max: 1000, noNaN: true }).map((n) => `${n.toFixed(1)} %`),
  fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
  fc.integer({ min: 1000, max: 2_000_000_000 }).map((n) => n.toLocaleString('en-US')),
  fc.double({ min: 10, max: 1e8, noNaN: true }).map((n) => n.toFixed(2)),
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), anio)
    .map(([d, m, a]) => `${dos(d)}/${dos(m)}/${a}`),
  fc
    .tuple(anio, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([a, m, d]) => `${a}${dos(m)}${dos(d)}`),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), anio).map(([n, a]) => `Oficio N° ${n}-${a}-MININTER`),
  fc.integer({ min: 10, max: 99_999 }).map((n) => `${n} víctimas`),
  fc.constantFrom(
    'según el padrón',
    'de las personas atendidas',
    'en el año',
    'víctimas',
    'personas',
  ),
);

it('texts of years, codes, percentages, amounts and dates never alarm', () => {
  fc.assert(
    fc.property(
      fc.array(inocente, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('; ', ', ', '\n', ' y '),
      (partes, entre) => {
        expect(datosPersonalesEn(partes.join(entre))).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});

it('whatever stands around it, what may name a person is found', () => {
  const personal = fc.oneof(
    fc.integer({ min: 40_000_000, max: 79_999_999 }).map((n) => `DNI ${n}`),
    fc.integer({ min: 900_000_000, max: 999_999_999 }).map((n) => `celular ${n}`),
    fc.constantFrom('ana.ruiz@mimp.gob.pe', '2 víctimas', 'una menor'),
  );
  fc.assert(
    fc.property(fc.array(inocente), personal, fc.array(inocente), (antes, suyo, despues) => {
      expect(datosPersonalesEn([...antes, suyo, ...despues].join('; '))).not.toEqual([]);
    }),
  );
});
