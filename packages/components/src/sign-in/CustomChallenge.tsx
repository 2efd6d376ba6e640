'use client';
import { useContext, useEffect, useRef } from 'react';
import { customChallengeEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { HeadingRefContext } from '../ui/Heading.js';
import { Part } from '../ui/Part.js';
import { Private } from '../ui/Private.js';
import { focusStep } from '../ui/StepFocus.js';
import { fieldText } from '../ui/StepForm.js';
import { TextField } from '../ui/TextField.js';
import { ChallengeStep } from './ChallengeStep.view.js';
import type { SignInStepProps } from './SignIn.view.js';

/**
 * Props of the screen for a custom challenge. `state.additionalInfo` has what your CreateAuthChallenge function says in public,
 * and `state.round` counts the challenges in a row.
 */
export type CustomChallengeProps = Pick<
  SignInStepProps<'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE'>,
  | 'state'
  | 'headingLevel'
  | 'secondsLeft'
  | 'showUsername'
  | 'onConfirm'
  | 'onTryAnotherWay'
  | 'onStartOver'
  | 'onNotYou'
>;

/**
 * Step that asks a challenge of your own Lambda triggers. The default has one field, and shows `additionalInfo.question`. Most
 * apps replace it with a screen of their own; once the time is over, the default says so and leads on.
 *
 * @example
 * const components: ComponentOverrides = {
 *   CustomChallenge: ({ state, onConfirm }) => (
 *     <Captcha siteKey={state.additionalInfo.siteKey} disabled={state.busy !== null} onSolved={(token) => onConfirm(token)} />
 *   ),
 * };
 */
export function CustomChallenge(props: CustomChallengeProps) {
  const container = useRef<HTMLDivElement>(null);
  const heading = useContext(HeadingRefContext);
  // The screen can come after the step, which then had nothing to focus.
  useEffect(() => {
    if (container.current && document.activeElement === document.body) focusStep(container.current, heading?.current);
  }, [heading]);
  const isOver = props.state.problem?.retry === 'restart';
  return (
    <div className="cmk-custom-challenge" ref={container}>
      {isOver ? (
        <DefaultCustomChallenge {...props} />
      ) : (
        <Part name="CustomChallenge" Default={DefaultCustomChallenge} props={props} />
      )}
    </div>
  );
}

function DefaultCustomChallenge({ secondsLeft: _, onConfirm, ...props }: CustomChallengeProps) {
  const { customChallenge, actions } = useTexts(customChallengeEnglish);
  const { additionalInfo, round, problem } = props.state;
  const { question } = additionalInfo;
  return (
    <ChallengeStep
      {...props}
      title={customChallenge.title}
      description={question ? <Private>{question}</Private> : customChallenge.description}
      icon="shield"
      submitLabel={actions.continue}
      lead={
        <p className="cmk-note-text" role="status">
          {round > 1 && !problem && customChallenge.again}
        </p>
      }
      onSubmit={(form) => onConfirm(fieldText(form, 'answer').trim())}
    >
      <TextField
        // The answer to the challenge before is of no use for this one.
        key={round}
        label={customChallenge.answer}
        name="answer"
        autoComplete="off"
        required
        data-cmk-focus=""
      />
    </ChallengeStep>
  );
}
