import { useEffect, useId, useRef, useState } from 'react';
import {
  Button,
  Field,
  Input,
  Textarea,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { REVISION } from '../../textos/revision';
import type { Idioma } from '../../textos/idioma';
import { quienRecordado, recordarQuien } from './quien';

const useEstilos = makeStyles({
  todo: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  titulo: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fila: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  caja: { minWidth: 0 },
});

interface Props {
  /** What stands in the way of reading cannot be accepted. */
  readonly justificable: boolean;
  readonly consecuencias: number;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alJustificar: (dicho: { readonly motivo: string; readonly quien: string }) => void;
  readonly alCerrar: () => void;
}

/** A finding accepted as it is, never without a reason and a name. */
export function Justificacion(props: Props) {
  const estilos = useEstilos();
  const t = REVISION[props.idioma];
  const titulo = useId();
  const cabecera = useRef<HTMLHeadingElement>(null);
  // What was pressed to open it is no longer there.
  useEffect(() => cabecera.current?.focus({ preventScroll: true }), []);
  return (
    <section className={estilos.todo} aria-labelledby={titulo}>
      <h2 id={titulo} ref={cabecera} tabIndex={-1} className={estilos.titulo}>
        {t.justificacion}
      </h2>
      <p className={estilos.que}>
        {props.justificable ? t.justificacionQue(props.consecuencias) : t.noSePuede}
      </p>
      {props.justificable ? (
        <Dicho {...props} />
      ) : (
        <div className={estilos.fila}>
          <Button size="small" onClick={props.alCerrar}>
            {t.entendido}
          </Button>
        </div>
      )}
    </section>
  );
}

function Dicho({ idioma, ocupado, alJustificar, alCerrar }: Props) {
  const estilos = useEstilos();
  const t = REVISION[idioma];
  const [motivo, escribir] = useState('');
  const [quien, nombrar] = useState(quienRecordado);
  const [falta, faltar] = useState(false);
  const caja = useRef<HTMLTextAreaElement>(null);
  const nombre = useRef<HTMLInputElement>(null);
  const justificar = () => {
    const dicho = { motivo: motivo.trim(), quien: quien.trim() };
    if (dicho.motivo && dicho.quien) {
      recordarQuien(dicho.quien);
      return alJustificar(dicho);
    }
    faltar(true);
    (dicho.motivo ? nombre : caja).current?.focus();
  };
  return (
    <>
      <Field
        label={t.motivoDeJustificar}
        required
        className={estilos.caja}
        {...(falta && !motivo.trim() && { validationMessage: t.justificarFalta })}
      >
        <Textarea
          textarea={{ ref: caja }}
          value={motivo}
          rows={2}
          onChange={(_evento, { value }) => escribir(value)}
        />
      </Field>
      <Field
        label={t.quien}
        required
        className={estilos.caja}
        {...(falta && !quien.trim() ? { validationMessage: t.quienFalta } : { hint: t.quienQue })}
      >
        <Input
          input={{ ref: nombre, style: { minWidth: 0 } }}
          value={quien}
          autoComplete="name"
          onChange={(_evento, { value }) => nombrar(value)}
        />
      </Field>
      <div className={estilos.fila}>
        <Button size="small" appearance="primary" disabledFocusable={ocupado} onClick={justificar}>
          {t.alJustificar}
        </Button>
        <Button size="small" onClick={alCerrar}>
          {t.cancelar}
        </Button>
      </div>
    </>
  );
}
