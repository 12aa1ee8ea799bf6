import { axeFaults, handedOver, overflow, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('a customer sees number, state in three words, and what was promised', async () => {
  const page = await stage.open('/portal/?lang=zh', 360);
  const text = await page.locator('main').innerText();
  expect(text).toContain('FB-2026-0042');
  expect(text).toMatch(/已收到[\s\S]*处理中[\s\S]*已解决/);
  expect(text).toMatch(/首次答复\s+不晚于今天 15:32/);
  await stage.leave(page);
});

test('late is said as a promise not kept and when the next word comes, never as a breach', async () => {
  const page = await stage.open('/portal/?scenario=late', 360);
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/We promised today 14:55 and are late\.[\s\S]*the next promise is today 19:02/);
  expect(text).not.toMatch(/breach|SLA|overdue|escalat/i);
  await stage.leave(page);
});

test('what we need from the customer stands out', async () => {
  const page = await stage.open('/portal/?scenario=waiting', 360);
  expect(await page.getByRole('status').filter({ hasText: 'We need a word from you' }).count()).toBe(1);
  await stage.leave(page);
});

test('script text is shown as text', async () => {
  const page = await stage.open('/portal/?scenario=done', 360);
  expect(await page.locator('.steps li').allInnerTexts()).toEqual(
    [/Received$/, /In progress$/, /Resolved$/, /^Closed$/].map((words) => expect.stringMatching(words)),
  );
  expect(await page.locator('.news li').count()).toBeGreaterThan(4);
  expect(await page.locator('main script').count()).toBe(0);
  await stage.leave(page);
});

test('the create form hands over every change, valid only when what is required is there', async () => {
  const page = await stage.open('/portal/?create=1', 360);
  const last = async (): Promise<unknown> => (await handedOver(page, 'submitted')).at(-1);
  expect(await last()).toEqual({ fields: [], isValid: false });
  await page.getByLabel('Organisation').fill('City Library');
  await page.getByLabel('Contact person').fill('Reader');
  await page.getByLabel('Phone').fill('abc');
  await page.getByLabel('Feedback type').focus();
  await page.getByText('This does not look like a telephone number').waitFor();
  expect(await last()).toMatchObject({ isValid: false });
  await page.getByLabel('Phone').fill('010 6555 1234');
  await page.getByLabel('Feedback type').selectOption('complaint');
  expect(await last()).toEqual({
    fields: [
      { key: 'organisation', value: 'City Library' },
      { key: 'contact-person', value: 'Reader' },
      { key: 'phone', value: '010 6555 1234' },
      { key: 'type', value: 'complaint' },
    ],
    isValid: true,
  });
  await stage.leave(page);
});

test('who stays anonymous is asked for neither name nor contact, is told what that means, and loses nothing typed', async () => {
  const page = await stage.open('/portal/?create=1&scenario=anonymous', 360);
  const last = async (): Promise<unknown> => (await handedOver(page, 'submitted')).at(-1);
  await page.getByLabel('Name').fill('Reader');
  await page.getByLabel('Contact details').fill('reader@example.org');
  await page.getByLabel('Preferred reply method').selectOption('email');
  await page.getByLabel('Content').fill('The queue was too long.');
  await page.getByRole('switch', { name: 'Stay anonymous' }).check();
  expect(await page.getByLabel('Name').count()).toBe(0);
  expect(await page.getByLabel('Contact details').count()).toBe(0);
  expect(await page.getByLabel('Day it happened').count()).toBe(1);
  expect(await page.getByText('A personal reply may not be possible').count()).toBe(1);
  const fields = [
    { key: 'anonymous', value: 'yes' },
    { key: 'content', value: 'The queue was too long.' },
  ];
  expect(await last()).toEqual({ fields, isValid: true });
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('switch', { name: 'Stay anonymous' }).uncheck();
  expect(await page.getByLabel('Name').inputValue()).toBe('Reader');
  expect(await last()).toMatchObject({ isValid: true, fields: expect.arrayContaining([{ key: 'preferred-reply', value: 'email' }]) });
  await stage.leave(page);
});

test.each([
  ['E-mail', 'reader@', 'This does not look like an e-mail address'],
  ['Contact details', '12', 'This does not look like a telephone number'],
])('a wrong %s is named in clear words and keeps the form from being valid', async (name, text, words) => {
  const page = await stage.open('/portal/?create=1&scenario=anonymous', 360);
  await page.getByLabel(name, { exact: false }).first().fill(text);
  await page.getByLabel('Content').fill('x');
  await page.getByText(words).waitFor();
  expect((await handedOver(page, 'submitted')).at(-1)).toMatchObject({ isValid: false });
  await stage.leave(page);
});

test('a description that is too long is told while it is typed, and nothing of it is cut off', async () => {
  const page = await stage.open('/portal/?create=1&scenario=anonymous', 360);
  await page.getByLabel('Content').fill('x'.repeat(5_003));
  await page.getByText('This is 3 characters too long; 5000 fit').waitFor();
  expect((await page.getByLabel('Content').inputValue()).length).toBe(5_003);
  await stage.leave(page);
});

test('a form that cannot be loaded does not keep the customer from sending', async () => {
  const page = await stage.open('/portal/?create=1&scenario=failing', 360);
  await page.getByText('You can still send your request').waitFor();
  expect((await handedOver(page, 'submitted')).at(-1)).toEqual({ fields: [], isValid: true });
  await stage.leave(page);
  stage.faults();
});

describe('what the customer says of the result (S0-72, S0-73, S4-87…S4-91)', () => {
  test('one tap rates, is confirmed in words, and can be changed; dimensions and words are optional', async () => {
    const page = await stage.open('/portal/?scenario=rated', 360);
    await page.getByRole('button', { name: '5 stars, very good' }).click();
    await page.getByText('You can still change it').waitFor();
    expect(await page.getByRole('button', { name: '5 stars, very good' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Say more (optional)').click();
    await page.getByRole('group', { name: 'Staff attitude' }).getByRole('button', { name: '4 stars, good' }).click();
    await page.getByLabel('In your words').fill('Quick and kind');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.getByLabel('In your words').inputValue()).toBe('Quick and kind');
    expect(await axeFaults(page)).toEqual([]);
    await stage.leave(page);
  });

  test('what is typed and not sent outlives a closed window: objection, words of a mark, answers; sent, it is gone', async () => {
    const page = await stage.open('/portal/?scenario=wordless&session=kept-portal', 360);
    await page.getByLabel('We are sorry. What went wrong?').fill('Still broken');
    await page.reload();
    await page.getByText(/Unsaved text of .* restored/).waitFor();
    expect(await page.getByLabel('We are sorry. What went wrong?').inputValue()).toBe('Still broken');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send' }).first().click();
    await page.getByText(/We are handling it again/).waitFor();
    await page.goto(page.url().replace('kept-portal', 'kept-portal-2'));
    expect(await page.getByLabel('We are sorry. What went wrong?').inputValue()).toBe('');
    await page.goto(page.url().replace('wordless', 'untold').replace('kept-portal-2', 'kept-portal-3'));
    await page.getByText('Object to the result').click();
    await page.getByLabel('Your reasons').first().fill('Nobody came');
    await page.reload();
    expect(await page.getByLabel('Your reasons').first().inputValue()).toBe('Nobody came');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.getByLabel('Your reasons').first().inputValue()).toBe('');
    await page.goto(page.url().replace('untold', 'resolved').replace('kept-portal-3', 'kept-portal-4'));
    await page.getByRole('group', { name: 'Fully solved?' }).getByLabel('Yes').check();
    await page.reload();
    await page.getByText(/Unsaved text of .* restored/).waitFor();
    expect(await page.getByRole('group', { name: 'Fully solved?' }).getByLabel('Yes').isChecked()).toBe(true);
    await stage.leave(page);
  });

  test.each([
    ['en', /^If we hear nothing more from you by .+, we close it\./],
    ['zh', /^如您在.+前没有回复，该反馈将自动关闭/],
  ])('who is asked for the result reads beforehand that it closes by itself, and when (%s)', async (lang, words) => {
    const page = await stage.open(`/portal/?scenario=resolved&lang=${lang}`, 360);
    await page.getByText(words).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await stage.leave(page);
  });

  test('nobody is asked about a result that is yet to be told; who objects all the same can', async () => {
    const page = await stage.open('/portal/?scenario=untold', 360);
    await page.getByText('will tell you the result. Then we ask you').waitFor();
    expect(await page.getByText('How did we do?').count()).toBe(0);
    expect(await page.getByText('Is it settled?').count()).toBe(0);
    expect(await page.getByText('Object to the result').count()).toBe(1);
    await stage.leave(page);
  });

  test('a low mark is stored with the tap; what went wrong is asked afterwards, kept when it cannot be sent, and sets it going at once', async () => {
    const page = await stage.open('/portal/?scenario=resolved', 360);
    await page.getByRole('button', { name: '1 star, very poor' }).click();
    await page.getByText('We are sorry that you are not satisfied').waitFor();
    expect(await page.getByRole('button', { name: '1 star, very poor' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByText(/If you tapped the wrong one, tap another now: in two minutes your answer goes to those responsible/).waitFor();
    // Nothing was said yet, and nobody was told.
    expect(await page.getByText('Those responsible read what you told us').count()).toBe(0);
    await page.getByText('Your answer is stored.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '5 stars, very good' }).click();
    await page.getByText('You can still change it').waitFor();
    expect(await page.getByLabel('We are sorry. What went wrong?').count()).toBe(0);
    await stage.leave(page);

    const again = await stage.open('/portal/?scenario=wordless&refuse=1', 360);
    await again.getByLabel('We are sorry. What went wrong?').fill('Still broken');
    await again.getByRole('button', { name: 'Send' }).first().click();
    await again.getByRole('alert').waitFor();
    expect(await again.getByLabel('We are sorry. What went wrong?').inputValue()).toBe('Still broken');
    await again.getByRole('button', { name: 'Send' }).first().click();
    await again.getByText(/We are handling it again and answer you by today 15:32/).waitFor();
    expect(await again.getByText('How did we do?').count()).toBe(0);
    await stage.leave(again);
    stage.faults();
  });

  test('what went wrong can still be told when it is handled again already', async () => {
    const page = await stage.open('/portal/?scenario=explains', 360);
    await page.getByText(/We are handling it again/).waitFor();
    await page.getByLabel('We are sorry. What went wrong?').fill('Still broken');
    await page.getByRole('button', { name: 'Send' }).first().click();
    await page.getByLabel('We are sorry. What went wrong?').waitFor({ state: 'detached' });
    await stage.leave(page);
  });

  test.each([
    ['en', 'You told us: wants money back'],
    ['zh', '您告知我们：wants money back'],
  ])('what was told to a colleague is not taken for the words of the customer (%s)', async (language, words) => {
    const page = await stage.open(`/portal/?scenario=told&lang=${language}`, 360);
    await page.getByText(words).waitFor();
    expect(await page.locator('textarea').evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value))).not.toContain(
      'wants money back',
    );
    await stage.leave(page);
  });
  test('every question of the process wants an answer; with the keyboard alone', async () => {
    const page = await stage.open('/portal/?scenario=resolved', 360);
    await page.getByRole('group', { name: 'Fully solved?' }).getByLabel('Yes').focus();
    await page.keyboard.press('Space');
    const send = page.getByRole('region', { name: 'Is it settled?' }).getByRole('button', { name: 'Send' });
    await send.press('Enter');
    expect(await page.getByText('Please answer this question too').count()).toBe(3);
    for (const name of ['Solution satisfactory?', 'Process satisfactory?'])
      await page.getByRole('group', { name }).getByLabel('Yes').check();
    await page.getByRole('group', { name: 'Further needs?' }).getByLabel('No').check();
    expect(await axeFaults(page)).toEqual([]);
    await send.press('Enter');
    await page.getByText('Your answers are with us').waitFor();
    await stage.leave(page);
  });

  test('objecting and reconsideration ask for reasons; the window is named', async () => {
    const page = await stage.open('/portal/?scenario=complaint', 360);
    await page.getByText('Ask for reconsideration').first().click();
    expect(await page.getByText(/had no part in the decision looks at all of it again\. You can ask until/).count()).toBe(1);
    const box = page.locator('details[open]');
    await box.getByRole('button', { name: 'Ask for reconsideration' }).click();
    await page.getByText('Please say in a few words why').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await box.getByLabel('Your reasons').fill('The fee was never agreed');
    await box.getByRole('button', { name: 'Ask for reconsideration' }).click();
    await page.getByText('You asked for reconsideration').waitFor();
    expect(await page.getByText('Object to the result').count()).toBe(1);
    await stage.leave(page);
  });

  test('who may have asked for it in a letter finds the form open, above the rest', async () => {
    const page = await stage.open('/portal/?scenario=letter', 360);
    await page.getByText(/We read what you wrote\. If it asks for reconsideration, ask for it here, by/).waitFor();
    const [form, news] = await Promise.all(
      [page.getByLabel('Your reasons'), page.getByRole('heading', { name: 'News' })].map(
        async (part) => (await part.boundingBox())?.y ?? 0,
      ),
    );
    expect(form).toBeLessThan(news ?? 0);
    expect(await axeFaults(page)).toEqual([]);
    await stage.leave(page);
  });

  test('withdrawing is asked twice and says what it ends', async () => {
    const page = await stage.open('/portal/?lang=zh', 360);
    await page.getByRole('button', { name: '撤回我的请求' }).click();
    await page.getByText('承诺的时间不再有效').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '不撤回' }).click();
    await page.getByRole('button', { name: '撤回我的请求' }).click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await page.getByText('已取消').waitFor();
    expect(await page.getByRole('button', { name: '撤回我的请求' }).count()).toBe(0);
    await stage.leave(page);
  });

  test.each(['resolved', 'rated', 'again', 'complaint', 'levels', 'reconsidered'])(
    '%s fits a phone and shows text as text',
    async (scenario) => {
      const page = await stage.open(`/portal/?scenario=${scenario}`, 360);
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('main script').count()).toBe(0);
      expect(await page.locator('main').innerText()).not.toMatch(/breach|SLA|overdue|escalat/i);
      const heights = await page
        .locator('main button.choice, main button.button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(44, ...heights)).toBe(44);
      await stage.leave(page);
    },
  );
});

test('nothing to tap is lower than 32 px on a phone', async () => {
  const page = await stage.open('/portal/?create=1', 360);
  const heights = await page
    .locator('input, select, textarea, button')
    .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
  await stage.leave(page);
});
