/** A new version of a ficha: which one, from when on, by which document, and what is otherwise. */
import { useState } from 'react';
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { PorVersionar } from '../../acciones';
import { PANEL } from '../../textos/panel';
import { VERSION } from '../../textos/version';
import { useEstilos } from '../comun/estilosDeTarea';
import { EnMarcha, type PropsDeTarea } from '../comun/tarea';
import type { RecuerdoDeEntidades } from './recuerdo';
import type { FichaVista } from './tipos';

type Props = PropsDeTarea<RecuerdoDeEntidades>;

export default function Version(props: Props) {
  const { controlador, idioma, estado, recuerdo, recordar } = props;
  const estilos = useEstilos();
  const t = VERSION[idioma];
  const { acciones } = PANEL[idioma];
  const ocupado = estado.enCurso !== null;
  const [deshacer, poderDeshacer] = useState(false);
  const [vez, otraVez] = useState(0);
  const { fichas } = recuerdo;
  const leer = async () => {
    const leidas = await controlador.conEntidades('nuevaVersion', (e, marcha) => e.fichas(marcha));
    if (leidas) recordar({ fichas: leidas });
  };
  const hacer = async (pedido: PorVersionar | 'deshacer') => {
    const dado = await controlador.conEntidades(
      pedido === 'deshacer' ? 'deshacerVersion' : 'nuevaVersion',
      (e, marcha) => e.version(pedido, marcha),
    );
    if (!dado) return;
    recordar({ fichas: dado.fichas });
    poderDeshacer(dado.deshacer);
    otraVez(vez + 1);
  };
  const { resultado } = estado;
  const suyo = resultado?.accion === 'nuevaVersion' || resultado?.accion === 'deshacerVersion';
  return (
    <>
      <p className={estilos.que}>{t.intro}</p>
      <div role="status">
        {suyo && !ocupado && (
          <>
            <p className={estilos.fuerte}>{acciones[resultado.accion].hecho}</p>
            {resultado.notas.map((nota) => (
              <p key={nota} className={estilos.que}>
                {nota}
              </p>
            ))}
          </>
        )}
      </div>
      <EnMarcha {...{ estado, idioma, controlador }} de={['nuevaVersion', 'deshacerVersion']} />
      {fichas ? (
        <Formulario key={vez} {...{ fichas, idioma, ocupado }} alHacer={(p) => void hacer(p)} />
      ) : (
        <Button
          appearance="primary"
          className={estilos.izquierda}
          disabledFocusable={ocupado}
          onClick={() => void leer()}
        >
          {t.elija}
        </Button>
      )}
      {deshacer && (
        <Button
          className={estilos.izquierda}
          disabledFocusable={ocupado}
          onClick={() => void hacer('deshacer')}
        >
          {acciones.deshacerVersion.titulo}
        </Button>
      )}
    </>
  );
}

interface PropsDeFormulario {
  readonly fichas: readonly FichaVista[];
  readonly idioma: Props['idioma'];
  readonly ocupado: boolean;
  readonly alHacer: (pedido: PorVersionar) => void;
}

function Formulario({ fichas, ...props }: PropsDeFormulario) {
  const estilos = useEstilos();
  const t = VERSION[props.idioma];
  const [clave, elegir] = useState('');
  const ficha = fichas.find((una) => una.clave === clave);
  return (
    <>
      <Field label={t.indicador} className={estilos.campo}>
        <Select
          className={estilos.eleccion}
          value={clave}
          onChange={(_evento, { value }) => elegir(value)}
        >
          <option value="">{t.elija}</option>
          {fichas.map((una) => (
            <option key={una.clave} value={una.clave}>
              {una.clave}. {una.nombre}
            </option>
          ))}
        </Select>
      </Field>
      {ficha && <Cambios key={clave} {...props} ficha={ficha} />}
    </>
  );
}

const ES_NUMERO = /^-?\d+(\.\d+)?$/;

/** What the version says; what is left as it is does not count as changed. */
function Cambios({
  ficha,
  idioma,
  ocupado,
  alHacer,
}: Omit<PropsDeFormulario, 'fichas'> & { readonly ficha: FichaVista }) {
  const estilos = useEstilos();
  const t = VERSION[idioma];
  const { tipo, codigo, nombre, responsable, reporta, anios, metas } = ficha;
  // A year is never taken for granted.
  const [desde, empezar] = useState(0);
  const [textos, escribir] = useState({ nombre, responsable, reporta, documento: '', fecha: '' });
  const [cifras, poner] = useState(metas);
  const deMetas = [...cifras].filter(([anio]) => desde > 0 && anio >= desde);
  const distintas = deMetas.filter(([anio, meta]) => meta.trim() !== metas.get(anio));
  const mala = distintas.find(([, meta]) => !ES_NUMERO.test(meta.trim()))?.[0];
  const hacer = () =>
    alHacer({
      ...{ tipo, codigo, desde, documento: textos.documento },
      aprobada: textos.fecha.trim() || null,
      textos: {
        ...(textos.nombre === nombre ? {} : { indicador: textos.nombre.trim() }),
        ...(textos.responsable === responsable ? {} : { responsable: textos.responsable.trim() }),
        ...(textos.reporta === reporta ? {} : { informante: textos.reporta.trim() }),
      },
      metas: new Map(distintas.map(([anio, meta]) => [anio, Number(meta)])),
    });
  const linea = (campo: 'documento' | 'fecha' | 'responsable' | 'reporta', pista?: string) => (
    <Field label={t[campo]} {...(pista ? { hint: pista } : {})} className={estilos.campo}>
      <Input
        value={textos[campo]}
        onChange={(_evento, { value }) => escribir({ ...textos, [campo]: value })}
      />
    </Field>
  );
  return (
    <>
      <Field label={t.desde} className={estilos.campo}>
        <Select
          className={estilos.eleccion}
          value={String(desde)}
          onChange={(_evento, { value }) => empezar(Number(value))}
        >
          <option value="0">–</option>
          {anios.map((anio) => (
            <option key={anio}>{anio}</option>
          ))}
        </Select>
      </Field>
      {linea('documento')}
      {linea('fecha', t.fechaQue)}
      <Field label={t.nombre} className={estilos.campo}>
        <Textarea
          value={textos.nombre}
          resize="vertical"
          onChange={(_evento, { value }) => escribir({ ...textos, nombre: value })}
        />
      </Field>
      {linea('responsable')}
      {linea('reporta')}
      {deMetas.map(([anio, meta]) => (
        <Field
          key={anio}
          label={t.meta(anio)}
          className={estilos.campo}
          {...(anio === mala ? { validationMessage: t.metaMala } : {})}
        >
          <Input
            inputMode="decimal"
            value={meta}
            onChange={(_evento, { value }) => poner(new Map([...cifras, [anio, value]]))}
          />
        </Field>
      ))}
      <Button
        appearance="primary"
        className={estilos.izquierda}
        disabledFocusable={ocupado || desde === 0 || mala !== undefined}
        onClick={hacer}
      >
        {t.hacer}
      </Button>
    </>
  );
}
