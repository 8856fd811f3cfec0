/** What only a person can settle about somebody's tables, one answer at a time. */
import { useId, useState } from 'react';
import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { Pregunta } from '../../importar';
import { IMPORTADOR } from '../../textos/importador';
import { textosImportar } from '../../textos/importar';
import type { Idioma } from '../../textos/idioma';

const useEstilos = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  titulo: { ...typographyStyles.body1Strong, margin: 0 },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  lista: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  pregunta: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  mensaje: { margin: 0, overflowWrap: 'anywhere' },
  botones: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'flex-end',
  },
  campo: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

/** More than these are shown once those are answered. */
const VISTAS = 12;
const OPCIONES_EN_BOTONES = 6;

export type Respuesta = readonly [pregunta: Pregunta, respuesta: string | null];

interface Props {
  readonly preguntas: readonly Pregunta[];
  readonly idioma: Idioma;
  readonly irA: (hoja: string, celda: string) => void;
  readonly responder: (respuestas: readonly Respuesta[]) => void;
  readonly deshacer: (() => void) | null;
}

export function Preguntas({ preguntas, idioma, irA, responder, deshacer }: Props) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  return (
    <div className={estilos.todo}>
      <h3 className={estilos.titulo}>
        {preguntas.length > 0 ? t.preguntas(preguntas.length) : t.ninguna}
      </h3>
      {preguntas.length > 0 && <p className={estilos.que}>{t.preguntasQue}</p>}
      <Dobles {...{ preguntas, idioma, responder }} />
      <ul className={estilos.lista}>
        {preguntas.slice(0, VISTAS).map((pregunta) => (
          <li key={JSON.stringify(pregunta)} className={estilos.pregunta}>
            <Una {...{ pregunta, idioma, irA, responder }} />
          </li>
        ))}
      </ul>
      {deshacer && (
        <div>
          <Button size="small" appearance="subtle" onClick={deshacer}>
            {t.deshacer}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Figures that are all read in one of two ways are answered at once, where a person says so. */
function Dobles({
  preguntas,
  idioma,
  responder,
}: Pick<Props, 'preguntas' | 'idioma' | 'responder'>) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  const id = useId();
  const dobles = preguntas.filter(({ clase }) => clase === 'cifraDoble');
  if (dobles.length < 2) return null;
  const todas = (i: 0 | 1) =>
    responder(dobles.map((pregunta) => [pregunta, pregunta.opciones[i]!]));
  return (
    <div className={estilos.pregunta}>
      <p className={estilos.mensaje} id={id}>
        {t.dobles(dobles.length)}
      </p>
      <div className={estilos.botones} role="group" aria-labelledby={id}>
        <Button size="small" onClick={() => todas(0)}>
          {t.decimales}
        </Button>
        <Button size="small" onClick={() => todas(1)}>
          {t.miles}
        </Button>
      </div>
    </div>
  );
}

function Una({
  pregunta,
  idioma,
  irA,
  responder,
}: Omit<Props, 'preguntas' | 'deshacer'> & { readonly pregunta: Pregunta }) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  const id = useId();
  const { clase, hoja, celdas, escrito, opciones, de = '' } = pregunta;
  const [celda] = celdas;
  return (
    <>
      <p className={estilos.mensaje} id={id}>
        {textosImportar[idioma].preguntas[clase]({ escrito, opciones, de, cuantas: celdas.length })}
      </p>
      {celda !== undefined && (
        <div>
          <Link as="button" onClick={() => irA(hoja, celda)}>
            {t.ver(`${hoja}!${celda}`)}
          </Link>
        </div>
      )}
      <div className={estilos.botones} role="group" aria-labelledby={id}>
        {opciones.slice(0, OPCIONES_EN_BOTONES).map((opcion) => (
          <Button key={opcion} size="small" onClick={() => responder([[pregunta, opcion]])}>
            {Object.hasOwn(t.opciones, opcion) ? t.opciones[opcion] : opcion}
          </Button>
        ))}
        {opciones.length === 0 && (
          <Escrita
            alResponder={(respuesta) => responder([[pregunta, respuesta]])}
            idioma={idioma}
          />
        )}
        {!opciones.includes('nada') && clase !== 'faltaPolitica' && (
          <Button size="small" appearance="subtle" onClick={() => responder([[pregunta, null]])}>
            {clase.startsWith('falta') ? t.dejarVacio : t.dejarFuera}
          </Button>
        )}
      </div>
    </>
  );
}

/** An answer that nobody can propose: a name, a figure. */
function Escrita({
  alResponder,
  idioma,
}: {
  readonly alResponder: (respuesta: string) => void;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  const [texto, poner] = useState('');
  return (
    <form
      className={estilos.botones}
      onSubmit={(evento) => {
        evento.preventDefault();
        if (texto.trim() !== '') alResponder(texto.trim());
      }}
    >
      <Field className={estilos.campo} label={t.respuesta} size="small">
        <Input size="small" value={texto} onChange={(_evento, { value }) => poner(value)} />
      </Field>
      <Button type="submit" size="small">
        {t.responder}
      </Button>
    </form>
  );
}
