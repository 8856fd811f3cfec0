import { caracteresQueCaben, escalaDePagina, saltosDePagina } from '../../src/libro/paginas';

test('a wide sheet is scaled down to the page, a narrow one is not scaled up', () => {
  expect(escalaDePagina([10, 10])).toBe(100);
  const una = escalaDePagina(Array.from({ length: 20 }, () => 10));
  const doble = escalaDePagina(Array.from({ length: 40 }, () => 10));
  expect(una).toBeLessThan(100);
  expect(doble).toBeGreaterThanOrEqual(Math.floor(una / 2));
  expect(doble).toBeLessThanOrEqual(Math.ceil(una / 2));
});

test('what does not fit on the rest of a page begins the next one', () => {
  const parte = (row: number, alto: number) => ({ row, alto });
  expect(saltosDePagina([parte(0, 300), parte(10, 150)], 100)).toEqual([]);
  expect(saltosDePagina([parte(0, 300), parte(10, 300)], 100)).toEqual([10]);
  expect(saltosDePagina([parte(0, 300), parte(10, 300)], 50)).toEqual([]);
  expect(
    saltosDePagina([parte(0, 200), parte(5, 200), parte(9, 200), parte(14, 350)], 100),
  ).toEqual([9, 14]);
});

test('what is higher than a page flows, and what follows it counts from its last page', () => {
  const pagina = 510;
  expect(
    saltosDePagina(
      [
        { row: 0, alto: 2 * pagina + 100 },
        { row: 50, alto: 200 },
      ],
      100,
    ),
  ).toEqual([]);
  expect(
    saltosDePagina(
      [
        { row: 0, alto: 100 },
        { row: 5, alto: 2 * pagina },
        { row: 80, alto: 400 },
      ],
      100,
    ),
  ).toEqual([5, 80]);
});

test('what every page begins with takes its room from all but the first', () => {
  const parte = (row: number) => ({ row, alto: 250 });
  const partes = [0, 1, 2, 3, 4].map(parte);
  expect(saltosDePagina(partes, 100)).toEqual([2, 4]);
  expect(saltosDePagina(partes, 100, 30)).toEqual([2, 3, 4]);
});

test('columns as wide as may be are printed at 8 points, and one character more is not', () => {
  for (const columnas of [1, 7, 14]) {
    const caben = caracteresQueCaben(columnas);
    const anchos = Array.from({ length: columnas }, (_, i) => (i === 0 ? caben : 0.0001));
    expect(escalaDePagina(anchos)).toBe(80);
    expect(escalaDePagina([...anchos.slice(1), caben + 2])).toBeLessThan(80);
  }
});

test('columns that are hidden take no room', () => {
  expect(escalaDePagina([150, 0, 0, 20])).toBe(escalaDePagina([150, 20]));
});
